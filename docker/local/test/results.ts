/** How many tests did what. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed: how many did so when they were tried again. */
  readonly again: number;
}

export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0, again: 0 };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0, again: 0 };

/** What Jest's `--json` writes, as far as it is read here. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that failed before any of their tests could run. */
  readonly numRuntimeErrorTestSuites: number;
}

/** What Playwright's json reporter writes, as far as it is read here. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  /** Errors outside of tests: a configuration or file that could not be loaded. */
  readonly errors: readonly unknown[];
}

export function countJest(report: JestReport): Counts {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    again: 0,
  };
}

/** A story that passed only when it was tried again has passed, and is named: it wants mending. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    again: stats.flaky,
  };
}

/**
 * What a test runner's run counts as: a runner that failed though no test did, or that ran no test, has failed.
 */
export function judged(counts: Counts, succeeded: boolean): Counts {
  const silent = counts.passed + counts.failed === 0;
  return (silent || !succeeded) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, { passed, failed, skipped, again }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      again: total.again + again,
    }),
    { passed: 0, failed: 0, skipped: 0, again: 0 },
  );
}

/** `12 passed, 0 failed`, then `1 skipped` and `1 passed when tried again` if there are any. */
export function closingLine({ passed, failed, skipped, again }: Counts): string {
  const skips = skipped > 0 ? `, ${skipped} skipped` : '';
  const repeats = again > 0 ? `, ${again} passed when tried again` : '';
  return `${passed} passed, ${failed} failed${skips}${repeats}`;
}
