// @ts-check

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} StepResult
 * @property {Counts} counts
 * @property {string} output shown in full when something failed
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<StepResult>} run
 */

/**
 * Runs a step and says how it went and how long it took. A step that throws counts as one failure.
 *
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
export async function runStep(step) {
  const started = Date.now();
  const { counts, output } = await step.run().catch(failedToRun);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const isGood = counts.failed === 0;
  if (!isGood) process.stdout.write(`\n─── ${step.name} ───\n${output.trimEnd()}\n\n`);
  process.stdout.write(`${isGood ? '✓' : '✗'} ${step.name}: ${describe(counts)} (${seconds} s)\n`);
  return counts;
}

/**
 * @param {Counts} counts
 * @returns {string} such as `312 passed, 0 failed`; skipped tests are named when there are any
 */
export function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * @param {unknown} error
 * @returns {StepResult}
 */
function failedToRun(error) {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
}
