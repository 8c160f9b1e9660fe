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
export async function launchApp(appFolder, dataFolder) {
  const options = {
    executablePath: String(process.env.ELECTRON_EXEC_PATH),
    // Chromium refuses to sandbox as root; only harnesses say so, never the app.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${dataFolder}`,
      appFolder,
    ],
    env: /** @type {Record<string, string>} */ ({ ...process.env, LANGUAGE: 'en_US' }),
    timeout: 20_000,
  };
  // Playwright now and then misses Electron's start and waits for ever.
  return _electron.launch(options).catch(() => _electron.launch(options));
}
