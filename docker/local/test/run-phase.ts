import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { Child } from '../processes/child.ts';
import type { JestPhase, Phase, PlaywrightPhase, ScriptPhase } from './phases.ts';
import {
  countJest,
  countPlaywright,
  type Counts,
  type JestReport,
  judged,
  ONE_FAILED,
  ONE_PASSED,
  type PlaywrightReport,
} from './results.ts';

const LIMIT_MS = 20 * 60_000;
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

export interface Bench {
  readonly root: string;
  /** A folder for reports. */
  readonly reports: string;
  /** Environment of the tests. */
  readonly env: Readonly<Record<string, string>>;
}

/** Whether there is anything of this phase in the tree. */
export async function exists(phase: Phase, root: string): Promise<boolean> {
  if ('script' in phase) {
    const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    return phase.script in scripts;
  }
  const configurations =
    'jest' in phase
      ? ['js', 'mjs'].map((type) => path.join(phase.jest, `jest.config.${type}`))
      : [path.join(phase.playwright, 'playwright.config.ts')];
  return configurations.some((file) => existsSync(path.join(root, file)));
}

/** Runs a phase and shows its output as it comes. */
export async function runPhase(phase: Phase, bench: Bench): Promise<Counts> {
  if ('script' in phase) return runScript(phase, bench);
  return 'jest' in phase ? runJest(phase, bench) : runPlaywright(phase, bench);
}

async function runScript({ name, script, args = [] }: ScriptPhase, bench: Bench): Promise<Counts> {
  const npm = ['npm', 'run', '--silent', script, '--', ...args] as const;
  return (await succeeds(name, npm, bench.root, bench.env)) ? ONE_PASSED : ONE_FAILED;
}

async function runJest({ name, jest, args = [] }: JestPhase, bench: Bench): Promise<Counts> {
  const report = path.join(bench.reports, `${name}.json`);
  const [flag, silence, program = ''] = JEST;
  const command = [
    process.execPath,
    ...[flag, silence, path.join(bench.root, program)],
    ...['--json', '--outputFile', report, ...args],
  ] as [string, ...string[]];
  const succeeded = await succeeds(name, command, path.join(bench.root, jest), bench.env);
  return judged(countJest(await readReport<JestReport>(report, NO_JEST_REPORT)), succeeded);
}

async function runPlaywright({ name, playwright }: PlaywrightPhase, bench: Bench): Promise<Counts> {
  const report = path.join(bench.reports, `${name}.json`);
  const program = path.join(bench.root, 'node_modules/@playwright/test/cli.js');
  const command = [process.execPath, program, 'test', '--reporter=list,json'] as const;
  const succeeded = await succeeds(name, command, path.join(bench.root, playwright), {
    ...bench.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return judged(
    countPlaywright(await readReport<PlaywrightReport>(report, NO_PLAYWRIGHT_REPORT)),
    succeeded,
  );
}

const NO_JEST_REPORT: JestReport = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 1,
};

const NO_PLAYWRIGHT_REPORT: PlaywrightReport = {
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
  errors: ['no report was written'],
};

async function readReport<T>(file: string, otherwise: T): Promise<T> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? otherwise : (JSON.parse(text) as T);
}

async function succeeds(
  name: string,
  command: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const child = new Child({ name, command, cwd, env: { ...process.env, ...env } });
  const limit = setTimeout(() => {
    console.error(`${name} is ended: it took longer than ${LIMIT_MS / 60_000} minutes.`);
    void child.stop();
  }, LIMIT_MS);
  const { succeeded } = await child.exited;
  clearTimeout(limit);
  return succeeded;
}
