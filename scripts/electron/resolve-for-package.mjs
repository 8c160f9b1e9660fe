// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Finds a module as an installed package sees it: its dependencies need not be ours.
 *
 * @param {string} folder absolute path of the package
 * @param {string} request such as `node-addon-api/package.json`
 * @returns {string} absolute path
 * @throws {Error} when it is not installed
 */
export function resolveForPackage(folder, request) {
  return createRequire(path.join(folder, 'package.json')).resolve(request);
}
