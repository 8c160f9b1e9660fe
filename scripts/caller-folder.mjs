// @ts-check
import path from 'node:path';

import { projectRoot } from './project-root.mjs';

/**
 * The folder the user was in. npm starts scripts in the project's folder and says in INIT_CWD where it
 * was called; anywhere else that variable is left over from an npm further up.
 *
 * @returns {string} absolute path
 */
export function callerFolder() {
  const here = process.cwd();
  return (here === projectRoot && process.env.INIT_CWD) || here;
}

/**
 * Makes file arguments independent of the folder the app is started in; options stay as they are.
 *
 * @param {readonly string[]} args
 * @returns {string[]}
 */
export function resolveFileArguments(args) {
  const folder = callerFolder();
  return args.map((arg) => (arg.startsWith('-') ? arg : path.resolve(folder, arg)));
}
