// @ts-check
// npm start [-- FILE…]: builds the app when needed and opens it.
import { ensureBuild } from './build-app.mjs';
import { resolveFileArguments } from './caller-folder.mjs';
import {
  electronEnvironment,
  explainMissingSandbox,
  mustGoWithoutSandbox,
} from './electron-environment.mjs';
import { ensureElectron } from './electron/ensure-electron.mjs';
import { launch } from './launch.mjs';
import { projectRoot } from './project-root.mjs';
import { runMain } from './run-main.mjs';
import { ensureSystemDeps } from './system-deps.mjs';

await runMain(async () => {
  const files = resolveFileArguments(process.argv.slice(2));
  await ensureSystemDeps({ display: true });
  const runtime = await ensureElectron({ forHost: false });
  await ensureBuild();
  explainMissingSandbox();
  const args = [...(mustGoWithoutSandbox ? ['--no-sandbox'] : []), '.', ...files];
  return launch(runtime.exe, args, { cwd: projectRoot, env: electronEnvironment(runtime) });
});
