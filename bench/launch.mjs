// @ts-check
import path from 'node:path';
import { _electron } from 'playwright-core';

export const projectRoot = path.resolve(import.meta.dirname, '..');

/**
 * Start an Electron app on a data folder of its own.
 *
 * @param {string} appFolder
 * @param {string} dataFolder
 */
export function launchApp(appFolder, dataFolder) {
  return _electron.launch({
    executablePath: String(process.env.ELECTRON_EXEC_PATH),
    // Chromium refuses to sandbox as root; only harnesses say so, never the app.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${dataFolder}`,
      appFolder,
    ],
    env: /** @type {Record<string, string>} */ ({ ...process.env, LANGUAGE: 'en_US' }),
  });
}
