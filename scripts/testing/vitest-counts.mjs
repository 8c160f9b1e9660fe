// @ts-check

/**
 * The part of Vitest's JSON report that is read here.
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one for each file
 */

/**
 * Counts what a Vitest run did. Nothing that went wrong may end up as no failure: a file that could not be
 * loaded has no tests, and an unhandled error shows in the exit code only.
 *
 * @param {VitestReport | null} report null when the run left none
 * @param {number | null} exitCode null when it was killed
 * @returns {import('./step.mjs').Counts}
 */
export function countVitest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
