// @ts-check
import os from 'node:os';
import path from 'node:path';

/**
 * Where made runtimes and compiled addons are kept, shared by all checkouts of one user.
 *
 * @returns {string} absolute path; the folder may not exist yet
 */
export function cacheRoot() {
  if (process.env.DUIZHAO_RUNTIME_CACHE) return path.resolve(process.env.DUIZHAO_RUNTIME_CACHE);
  // A relative XDG_CACHE_HOME must be ignored (XDG Base Directory Specification, "Basics").
  const xdg = process.env.XDG_CACHE_HOME;
  const base = xdg && path.isAbsolute(xdg) ? xdg : path.join(os.homedir(), '.cache');
  return path.join(base, 'duizhao-electron-runtime');
}
