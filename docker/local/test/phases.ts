/** What must be there before a phase can run. */
export type Need =
  'project graph' | 'build' | 'database' | 'redis' | 'asterisk' | 'sipp' | 'chromium';

interface PhaseBase {
  readonly name: string;
  readonly needs?: readonly Need[];
}

/** A script of the root package.json: one check, passed or failed. */
export interface ScriptPhase extends PhaseBase {
  readonly script: string;
  readonly args?: readonly string[];
}

/** The Jest tests of a package folder. */
export interface JestPhase extends PhaseBase {
  readonly jest: string;
  readonly args?: readonly string[];
}

/** The Playwright tests of a package folder. */
export interface PlaywrightPhase extends PhaseBase {
  readonly playwright: string;
}

export type Phase = ScriptPhase | JestPhase | PlaywrightPhase;

/** Everything `npm test` does, the quickest to fail first. `npm test -- <name>` runs some of it. */
export const PHASES: readonly Phase[] = [
  { name: 'format', script: 'format:check' },
  { name: 'types', script: 'typecheck' },
  // Without the graph of projects the rule that guards their boundaries is skipped.
  { name: 'lint', script: 'lint', needs: ['project graph'] },
  { name: 'boundaries', script: 'boundaries' },
  { name: 'goldens', script: 'goldens', args: ['--check'], needs: ['build'] },
  { name: 'shared', jest: 'shared' },
  { name: 'server', jest: 'server', args: ['--testPathIgnorePatterns', '\\.db\\.spec\\.ts$'] },
  { name: 'console', jest: 'console' },
  { name: 'launcher', jest: 'docker/local' },
  {
    name: 'database',
    jest: 'server',
    args: ['--testPathPatterns', '\\.db\\.spec\\.ts$'],
    needs: ['database', 'redis'],
  },
  {
    name: 'journeys',
    jest: 'test',
    needs: ['build', 'database', 'redis', 'asterisk', 'sipp'],
  },
  {
    name: 'browser',
    playwright: 'test',
    needs: ['build', 'database', 'redis', 'asterisk', 'chromium'],
  },
];
