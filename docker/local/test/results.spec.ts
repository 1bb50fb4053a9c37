import { describe, expect, it } from '@jest/globals';

import { closingLine, countJest, countPlaywright, judged, sum } from './results.ts';

const JEST = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 1,
};

describe('what a run counts as', () => {
  it('counts a test file that does not load as failed', () => {
    expect(countJest(JEST)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('counts a browser test that passed only when repeated as failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('is a failure when no test ran, or the runner failed though no test did', () => {
    const nothing = { passed: 0, failed: 0, skipped: 4 };
    const fine = { passed: 5, failed: 0, skipped: 0 };
    expect(judged(nothing, true).failed).toBe(1);
    expect(judged(fine, false).failed).toBe(1);
    expect(judged(fine, true)).toEqual(fine);
  });
});

describe('the closing line', () => {
  const counts = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 12, failed: 2, skipped: 0 },
  ];

  it('sums the phases', () => {
    expect(closingLine(sum(counts))).toBe('13 passed, 2 failed');
  });

  it('names skipped tests only where there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
  });
});
