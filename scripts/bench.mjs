// @ts-check
// npm run bench [-- --only NAME]: measures in the real app and prints one table; says nothing of right or wrong.
import path from 'node:path';

import { launch } from './launch.mjs';
import { projectRoot } from './project-root.mjs';
import { runMain } from './run-main.mjs';
import { prepareProject } from './vitest-project.mjs';

await runMain(async () => {
  const env = await prepareProject('e2e');
  const args = [path.join(projectRoot, 'bench/run.mjs'), ...process.argv.slice(2)];
  return launch(process.execPath, args, { cwd: projectRoot, env });
});
