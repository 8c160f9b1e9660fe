// @ts-check
// npm run bench [-- --only NAME] [--json]: measures and prints one table, or just JSON; says nothing of right or wrong.
import path from 'node:path';
import { parseArgs } from 'node:util';

import { benchmarks } from '../bench/benchmarks.mjs';
import { launch } from './launch.mjs';
import { projectRoot } from './project-root.mjs';
import { runMain } from './run-main.mjs';
import { prepareProject } from './vitest-project.mjs';

const usage = 'usage: npm run bench [-- [--only NAME] [--json]]';

await runMain(async () => {
  const options = readOptions();
  if (!options) return 2;
  const { names, json } = options;
  const needsApp = names.some((name) => benchmarks[name]?.needsApp);
  const env = needsApp ? await prepareProject('e2e') : process.env;
  const args = [path.join(projectRoot, 'bench/run.mjs'), ...(json ? ['--json'] : []), ...names];
  return launch(process.execPath, args, { cwd: projectRoot, env, display: needsApp });
});

/** The benchmarks asked for, or null if the arguments make no sense, which is then said. */
function readOptions() {
  const known = Object.keys(benchmarks);
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const { only, json } = values;
    if (only === undefined || known.includes(only)) {
      return { names: only === undefined ? known : [only], json };
    }
    process.stderr.write(`bench: no benchmark ${only}; there are: ${known.join(', ')}\n`);
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n${usage}\n`);
  }
  return null;
}
