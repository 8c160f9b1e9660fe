// @ts-check
// npm test: all checks and tests, each as a named step; ends with one line of counts.
import { runMain } from './run-main.mjs';
import { staticChecks } from './testing/static-checks.mjs';
import { describe, runStep, sum } from './testing/step.mjs';
import { vitestStep } from './testing/vitest-step.mjs';

/** As many as the smallest CI machines have cores. */
const PARALLEL_CHECKS = 2;

await runMain(async () => {
  const counts = await runStaticChecks();
  // Not beside anything else: some of the tests measure time.
  for (const step of [vitestStep('unit'), vitestStep('e2e')]) counts.push(await runStep(step));
  const total = sum(counts);
  process.stdout.write(`${describe(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});

async function runStaticChecks() {
  const waiting = staticChecks();
  /** @type {import('./testing/step.mjs').Counts[]} */
  const counts = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) counts.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: PARALLEL_CHECKS }, worker));
  return counts;
}
