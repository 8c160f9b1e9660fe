// @ts-check
// npm run --silent cli -- VERB …: the app's services without a window, in plain Node.
import Module from 'node:module';
import path from 'node:path';

import { ensureBuild } from './build-app.mjs';
import { callerFolder } from './caller-folder.mjs';
import { ensureHostAddon } from './electron/ensure-addon.mjs';
import { projectRoot } from './project-root.mjs';
import { runMain } from './run-main.mjs';

await runMain(async () => {
  const addon = await ensureHostAddon();
  await ensureBuild();
  if (addon) process.env.DUIZHAO_SQLITE_ADDON = addon;
  process.chdir(callerFolder());
  // In this very process: a second Node would cost as much again as all of the above.
  process.argv[1] = path.join(projectRoot, 'out/main/cli.cjs');
  Module.runMain();
});
