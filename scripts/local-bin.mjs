// @ts-check
import fs from 'node:fs';
import path from 'node:path';

import { projectRoot } from './project-root.mjs';

/**
 * The script behind a package's command, to be run with Node itself: on Windows the files in
 * node_modules/.bin are batch files that need a shell.
 *
 * @param {string} packageName
 * @param {string} [command] when it differs from the package's name
 * @returns {string} absolute path
 * @throws {Error} when the package is not installed or has no such command
 */
export function localBin(packageName, command = packageName) {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (!script) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, script);
}
