// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const SOURCE_FILE = /^(package(-lock)?\.json|electron\.vite\.config\.ts|tsconfig.*\.json)$/;
const SOURCE_FOLDER = /^(src-.+|resources)$/;
/** What makes a part of the build by itself. */
const SOURCE_SCRIPT = 'scripts/make-dictionary.mjs';

/**
 * File name below the root, with `/`, to its modification time and size: cheap to compare.
 *
 * @typedef {Record<string, string>} Snapshot
 *
 * @typedef {object} Stamp
 * @property {string} hash of the sources' names and contents, SHA-256 in hex
 * @property {Snapshot} sources
 * @property {Snapshot} outputs so that a half-deleted build, or one by `npm run dev`, does not count
 */

/**
 * Everything a build depends on.
 *
 * @param {string} root absolute path of the project
 * @returns {Snapshot}
 */
export function snapshotSources(root) {
  /** @type {Snapshot} */
  const snapshot = {};
  for (const entry of fs.readdirSync(root, { withFileTypes: true })) {
    if (entry.isDirectory() && SOURCE_FOLDER.test(entry.name))
      addFolder(snapshot, root, entry.name);
    else if (entry.isFile() && SOURCE_FILE.test(entry.name)) addFile(snapshot, root, entry.name);
  }
  addFile(snapshot, root, SOURCE_SCRIPT);
  return snapshot;
}

/**
 * Everything a build has made.
 *
 * @param {string} root
 * @param {string} outFolder below root
 * @returns {Snapshot} empty when there is no such folder
 */
export function snapshotOutputs(root, outFolder) {
  /** @type {Snapshot} */
  const snapshot = {};
  if (fs.existsSync(path.join(root, outFolder))) addFolder(snapshot, root, outFolder);
  return snapshot;
}

/**
 * @param {string} root
 * @param {Snapshot} sources
 * @returns {string} SHA-256 in hex; differs when a file is changed, added, removed or renamed
 */
export function hashSources(root, sources) {
  const hash = createHash('sha256');
  for (const name of Object.keys(sources).sort()) {
    const content = fs.readFileSync(path.join(root, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {Snapshot} a
 * @param {Snapshot} b
 */
export function sameSnapshot(a, b) {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/**
 * @param {string} file
 * @returns {Stamp | null} null when there is none, or it cannot be read
 */
export function readStamp(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {Stamp} stamp
 */
export function writeStamp(file, stamp) {
  const unfinished = `${file}.${process.pid}`;
  fs.writeFileSync(unfinished, JSON.stringify(stamp));
  fs.renameSync(unfinished, file);
}

/**
 * @param {Snapshot} snapshot
 * @param {string} root
 * @param {string} folder
 */
function addFolder(snapshot, root, folder) {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) addFolder(snapshot, root, name);
    else addFile(snapshot, root, name);
  }
}

/**
 * @param {Snapshot} snapshot
 * @param {string} root
 * @param {string} name
 */
function addFile(snapshot, root, name) {
  const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false });
  if (stat?.isFile()) snapshot[name] = `${stat.mtimeMs}:${stat.size}`;
}
