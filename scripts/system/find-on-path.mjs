// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/**
 * @param {string} command a bare name, or a path
 * @returns {string | null} absolute path of the executable, null when there is none
 */
export function findOnPath(command) {
  // Root's and users' PATHs often lack the sbin folders that hold ldconfig.
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  const places = command.includes(path.sep)
    ? [command]
    : folders.map((folder) => path.join(folder, command));
  return places.map((place) => path.resolve(place)).find(isExecutable) ?? null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
