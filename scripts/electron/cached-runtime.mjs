// @ts-check
import fs from 'node:fs';
import path from 'node:path';

import { runtimePackage } from './pinned-packages.mjs';

/** Counts changes in how the runtime is made, so that an older script's result is not taken for this one's. */
const RECIPE = 'r4';

/** Name of the runtime's folder in the cache. */
export const runtimeKey = `electron-${runtimePackage.electronVersion}-${runtimePackage.version}-${RECIPE}`;

/** Whether this machine can run the fallback at all. */
export const canUseFallback = process.platform === 'linux' && process.arch === 'x64';

/**
 * @param {string} cache absolute path of the cache folder
 * @returns {string | null} the folder of the finished fallback runtime, null when it is not made yet
 */
export function cachedRuntime(cache) {
  const dist = path.join(cache, runtimeKey);
  // The folder is renamed into place when finished, so its being there is enough.
  return canUseFallback && fs.existsSync(path.join(dist, 'electron')) ? dist : null;
}
