// @ts-check
// node scripts/make-screenshot.mjs: the picture in the README, taken of the real app with its sample document.
import path from 'node:path';

import { launch } from './launch.mjs';
import { projectRoot } from './project-root.mjs';
import { runMain } from './run-main.mjs';
import { prepareProject } from './vitest-project.mjs';

await runMain(async () => {
  const env = await prepareProject('e2e');
  const args = [path.join(projectRoot, 'scripts/take-screenshot.mjs')];
  return launch(process.execPath, args, { cwd: projectRoot, env });
});
