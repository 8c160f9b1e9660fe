// @ts-check
import { ensureBuild } from './build-app.mjs';
import { electronEnvironment } from './electron-environment.mjs';
import { ensureHostAddon } from './electron/ensure-addon.mjs';
import { ensureElectron } from './electron/ensure-electron.mjs';
import { localBin } from './local-bin.mjs';
import { ensureDictionary } from './make-dictionary.mjs';
import { ensureSystemDeps } from './system-deps.mjs';

/** @typedef {'unit' | 'e2e'} ProjectName as in vitest.config.mts */

/**
 * Makes ready what a project's tests stand on.
 *
 * @param {ProjectName} project
 * @returns {Promise<NodeJS.ProcessEnv>} the environment to run them in
 */
export async function prepareProject(project) {
  if (project === 'unit') {
    const addon = await ensureHostAddon();
    return {
      ...process.env,
      ...(addon ? { DUIZHAO_SQLITE_ADDON: addon } : {}),
      DUIZHAO_DICTIONARY: await ensureDictionary(),
    };
  }
  await ensureSystemDeps({ display: true });
  const runtime = await ensureElectron();
  await ensureBuild();
  return electronEnvironment(runtime);
}

/**
 * @param {ProjectName} project
 * @param {readonly string[]} args further arguments for vitest
 * @returns {string[]} arguments for Node
 */
export function vitestArguments(project, args) {
  return [localBin('vitest'), 'run', '--project', project, ...args];
}
