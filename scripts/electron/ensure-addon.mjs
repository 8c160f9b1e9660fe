// @ts-check
import fs from 'node:fs';
import path from 'node:path';

import { cacheRoot } from './cache-root.mjs';
import { makeSqliteAddon } from './make-sqlite-addon.mjs';

/** The Node-API version better-sqlite3's own prebuilds need. */
const PREBUILD_NODE_API = 10;

/** Whether this Node is too old for better-sqlite3's prebuild. */
export const hostNeedsAddon = Number(process.versions.napi) < PREBUILD_NODE_API;

/**
 * The compiled addon for this Node, where better-sqlite3's prebuild does not load.
 *
 * @returns {Promise<string | null>} absolute path; null when the prebuild will do
 * @throws {Error} when it must be compiled and cannot be
 */
export async function ensureHostAddon() {
  return hostNeedsAddon ? ensureAddon([process.execPath]) : null;
}

/**
 * The compiled addon, for runtimes known to need it.
 *
 * @param {readonly string[]} smokeTests executables that must be able to load it when it is made now
 * @returns {Promise<string>} absolute path
 * @throws {Error} when it must be compiled and cannot be
 */
export async function ensureAddon(smokeTests) {
  const given = givenAddon();
  if (given) return given;
  if (process.platform !== 'linux') {
    throw new Error(
      `Node ${process.versions.node} is too old for better-sqlite3 here: use Node 22.14 or newer`,
    );
  }
  return makeSqliteAddon(cacheRoot(), smokeTests);
}

/** Set by these scripts for the commands they start, which may start scripts in turn. */
function givenAddon() {
  const file = process.env.DUIZHAO_SQLITE_ADDON;
  return file && fs.existsSync(file) ? path.resolve(file) : null;
}
