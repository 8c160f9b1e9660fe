import { describe, expect, it } from 'vitest';

import { countVitest } from '../../scripts/testing/vitest-counts.mjs';

const clean = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('countVitest', () => {
  it('counts a clean run', () => {
    expect(countVitest(clean, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it.each([1, null])('counts an unhandled error, which only the exit code %s shows', (exitCode) => {
    expect(countVitest(clean, exitCode)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [...clean.testResults, { status: 'failed', assertionResults: [] }];
    expect(countVitest({ ...clean, testResults }, 1).failed).toBe(1);
  });

  it('counts a run without a report as one failure', () => {
    expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
