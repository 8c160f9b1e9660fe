// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { tryCommand } from '../run-command.mjs';
import { progress, secondsSince, withHeartbeat } from './progress.mjs';
import { resolveForPackage } from './resolve-for-package.mjs';

/** Long enough for a slow proxy, short enough for somebody who waits. */
const ANSWER_MS = 5_000;
/** A line that cannot carry PROBE_BYTES in this time would need an hour for the whole. */
const PROBE_MS = 12_000;
const PROBE_BYTES = 256 * 1024;
const DOWNLOAD_MS = 15 * 60_000;

/**
 * Lets electron's own installer download its binary. Never hangs: a try-out of the line comes first.
 *
 * @param {import('./own-electron.mjs').OwnElectron} own
 * @returns {Promise<string | null>} why it failed, in one line; null when the binary is there
 */
export async function downloadOwnElectron(own) {
  const started = Date.now();
  const unreachable = hasZipInCache(own.version) ? null : await tryLine(own);
  if (unreachable) return unreachable;
  progress(`downloading Electron ${own.version}…`);
  const install = [path.join(own.folder, 'install.js')];
  const result = await withHeartbeat('downloading', () =>
    tryCommand(process.execPath, install, { timeoutMs: DOWNLOAD_MS }),
  );
  if (result.code !== 0) return result.stderr.trim().split('\n')[0] || 'the download took too long';
  progress(`Electron ${own.version} is there, after ${secondsSince(started)}`);
  return null;
}

/** @param {string} version */
function hasZipInCache(version) {
  const home = os.homedir();
  const systemCache = {
    darwin: path.join(home, 'Library/Caches'),
    win32: path.join(process.env.LOCALAPPDATA ?? home),
  }[/** @type {string} */ (process.platform)];
  const folder =
    process.env.electron_config_cache ??
    path.join(systemCache ?? process.env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'electron');
  try {
    const found = fs.readdirSync(folder, { recursive: true }).map(String);
    return found.some((file) => file.endsWith('.zip') && file.includes(`electron-v${version}-`));
  } catch {
    return false;
  }
}

/**
 * Reads the first bytes of the very file that would be downloaded, mirrors and redirects included.
 *
 * @param {import('./own-electron.mjs').OwnElectron} own
 * @returns {Promise<string | null>} why it cannot be downloaded, or null
 */
async function tryLine(own) {
  // electron's installer decides about proxies in ways a plain request here would not follow.
  if (process.env.ELECTRON_GET_USE_PROXY) return null;
  const url = await artifactUrl(own).catch(() => null);
  if (url === null) return null;
  const host = new URL(url).host;
  const aborter = new AbortController();
  const stopWaiting = setTimeout(() => aborter.abort(), ANSWER_MS);
  const stopReading = setTimeout(() => aborter.abort(), PROBE_MS);
  try {
    const response = await fetch(url, {
      headers: { range: `bytes=0-${PROBE_BYTES - 1}` },
      signal: aborter.signal,
    });
    clearTimeout(stopWaiting);
    if (!response.ok || !response.body) return `${host} answered ${response.status}`;
    let received = 0;
    for await (const chunk of response.body) {
      received += chunk.length;
      if (received >= PROBE_BYTES) break;
    }
    return null;
  } catch (error) {
    if (aborter.signal.aborted) return `${host} does not answer in time`;
    const cause = error instanceof Error ? error.cause : null;
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
    return `${host} cannot be reached${code}`;
  } finally {
    clearTimeout(stopWaiting);
    clearTimeout(stopReading);
    aborter.abort();
  }
}

/**
 * @param {import('./own-electron.mjs').OwnElectron} own
 * @returns {Promise<string>}
 */
async function artifactUrl(own) {
  const entry = resolveForPackage(own.folder, '@electron/get');
  // Inside the package, so that ELECTRON_MIRROR and its kin are read just as the installer reads them.
  const module = path.join(path.dirname(entry), 'artifact-utils.js');
  const { getArtifactRemoteURL } = await import(pathToFileURL(module).href);
  const { platform, arch } = process;
  return getArtifactRemoteURL({
    artifactName: 'electron',
    version: `v${own.version}`,
    platform,
    arch,
  });
}
