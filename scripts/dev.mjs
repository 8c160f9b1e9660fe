// @ts-check
// npm run dev [-- FILE…]: opens the app with hot reload of the window's code.
import path from 'node:path';

import { resolveFileArguments } from './caller-folder.mjs';
import {
  electronEnvironment,
  explainMissingSandbox,
  mustGoWithoutSandbox,
} from './electron-environment.mjs';
import { ensureElectron } from './electron/ensure-electron.mjs';
import { launch } from './launch.mjs';
import { localBin } from './local-bin.mjs';
import { placeDictionary } from './make-dictionary.mjs';
import { projectRoot } from './project-root.mjs';
import { runMain } from './run-main.mjs';
import { ensureSystemDeps } from './system-deps.mjs';

await runMain(async () => {
  const files = resolveFileArguments(process.argv.slice(2));
  await ensureSystemDeps({ display: true });
  const runtime = await ensureElectron({ forHost: false });
  await placeDictionary(path.join(projectRoot, 'out'));
  explainMissingSandbox();
  const sandbox = mustGoWithoutSandbox ? ['--noSandbox'] : [];
  const args = [localBin('electron-vite'), 'dev', ...sandbox, '--', ...files];
  return launch(process.execPath, args, { cwd: projectRoot, env: electronEnvironment(runtime) });
});
