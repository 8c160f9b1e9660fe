// @ts-check
import path from 'node:path';

import {
  hashSources,
  readStamp,
  sameSnapshot,
  snapshotOutputs,
  snapshotSources,
  writeStamp,
} from './build-stamp.mjs';
import { withLock } from './electron/with-lock.mjs';
import { localBin } from './local-bin.mjs';
import { placeDictionary } from './make-dictionary.mjs';
import { projectRoot } from './project-root.mjs';
import { tryCommand } from './run-command.mjs';
import { UserFacingError } from './run-main.mjs';

const OUT_FOLDER = 'out';

/**
 * Builds the app into out/ unless it was built from exactly the present sources. Says one line when it
 * builds, and shows the build's own output only when it fails.
 *
 * @param {string} [root] absolute path of the project
 * @throws {UserFacingError} `build-failed`, with the build's output
 */
export async function ensureBuild(root = projectRoot) {
  const stampFile = path.join(root, OUT_FOLDER, '.stamp');
  if (isFresh(root, stampFile)) return;
  const onWait = () => say('another process is building, waiting…');
  const work = async () => {
    if (!isFresh(root, stampFile)) await build(root, stampFile);
  };
  await withLock(path.join(root, OUT_FOLDER, '.lock'), work, { onWait });
}

/**
 * @param {string} root
 * @param {string} stampFile
 */
function isFresh(root, stampFile) {
  const stamp = readStamp(stampFile);
  if (!stamp || !sameSnapshot(stamp.outputs, snapshotOutputs(root, OUT_FOLDER))) return false;
  const sources = snapshotSources(root);
  if (sameSnapshot(stamp.sources, sources)) return true;
  if (hashSources(root, sources) !== stamp.hash) return false;
  // Touched but not changed, as by a checkout there and back: spare the next run the hashing.
  writeStamp(stampFile, { ...stamp, sources });
  return true;
}

/**
 * @param {string} root
 * @param {string} stampFile
 */
async function build(root, stampFile) {
  say('building the app…');
  // Taken before the build: a source saved meanwhile makes the next run build again.
  const sources = snapshotSources(root);
  const hash = hashSources(root, sources);
  // Tests set NODE_ENV to `test`, which would put React's development build into the app.
  const env = { ...process.env, NODE_ENV: 'production' };
  const result = await tryCommand(process.execPath, [localBin('electron-vite'), 'build'], {
    cwd: root,
    env,
  });
  if (result.code !== 0) {
    throw new UserFacingError('build-failed', `${result.output.trimEnd()}\nThe build failed.`);
  }
  await placeDictionary(path.join(root, OUT_FOLDER));
  writeStamp(stampFile, { hash, sources, outputs: snapshotOutputs(root, OUT_FOLDER) });
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`[build] ${message}\n`);
}
