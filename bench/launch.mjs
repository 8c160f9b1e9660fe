// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/**
 * Run `job` with a folder that is gone afterwards.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} job
 */
export async function withFolder(job) {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
  try {
    return await job(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
