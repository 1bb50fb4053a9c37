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
    expect(countJest(JEST)).toEqual({ passed: 7, failed: 2, skipped: 3, again: 0 });
  });

  it('tells of a browser test that passed only when it was tried again', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
    const counted = { passed: 4, failed: 1, skipped: 0, again: 1 };
    expect(countPlaywright({ stats, errors: [] })).toEqual(counted);
  });

  it('is a failure when no test ran, or the runner failed though no test did', () => {
    const nothing = { passed: 0, failed: 0, skipped: 4, again: 0 };
    const fine = { passed: 5, failed: 0, skipped: 0, again: 0 };
    expect(judged(nothing, true).failed).toBe(1);
    expect(judged(fine, false).failed).toBe(1);
    expect(judged(fine, true)).toEqual(fine);
  });
});

describe('the closing line', () => {
  const counts = [
    { passed: 1, failed: 0, skipped: 0, again: 0 },
    { passed: 12, failed: 2, skipped: 0, again: 0 },
  ];

  it('sums the phases', () => {
    expect(closingLine(sum(counts))).toBe('13 passed, 2 failed');
  });

  it('names skipped and repeated tests only where there are any', () => {
    const counts = { passed: 3, failed: 0, skipped: 1, again: 0 };
    expect(closingLine(counts)).toBe('3 passed, 0 failed, 1 skipped');
    expect(closingLine({ ...counts, skipped: 0, again: 2 })).toBe(
      '3 passed, 0 failed, 2 passed when tried again',
    );
  });
});
