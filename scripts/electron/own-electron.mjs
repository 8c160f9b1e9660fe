// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { projectRoot } from '../project-root.mjs';

/**
 * @typedef {object} OwnElectron
 * @property {string} folder of the `electron` package
 * @property {string} version
 * @property {string | null} exe absolute path of its binary, null when not downloaded or of another version
 */

/**
 * The `electron` package in node_modules. Reading beats `require('electron')`, which starts a download.
 *
 * @returns {OwnElectron}
 * @throws {Error} when node_modules is missing
 */
export function findOwnElectron() {
  const require = createRequire(path.join(projectRoot, 'package.json'));
  const manifest = require.resolve('electron/package.json');
  const folder = path.dirname(manifest);
  const { version } = require(manifest);
  try {
    const exe = path.join(folder, 'dist', fs.readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    const found = fs
      .readFileSync(path.join(folder, 'dist/version'), 'utf8')
      .replace(/^v/, '')
      .trim();
    return { folder, version, exe: found === version && fs.existsSync(exe) ? exe : null };
  } catch {
    return { folder, version, exe: null };
  }
}
