/** What must be there before a phase can run. */
export type Need =
  'project graph' | 'build' | 'database' | 'redis' | 'asterisk' | 'sipp' | 'chromium';

interface PhaseBase {
  readonly name: string;
  /** Another name it can be asked for by, together with others. */
  readonly group?: string;
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

/** Everything `npm test` does, the quickest to fail first. */
export const PHASES: readonly Phase[] = [
  { name: 'format', script: 'format:check' },
  { name: 'types', script: 'typecheck' },
  // Without the graph of projects the rule that guards their boundaries is skipped.
  { name: 'lint', script: 'lint', needs: ['project graph'] },
  { name: 'boundaries', script: 'boundaries' },
  { name: 'goldens', script: 'goldens', args: ['--check'] },
  { name: 'shared', group: 'unit', jest: 'shared' },
  {
    name: 'server',
    group: 'unit',
    jest: 'server',
    args: ['--testPathIgnorePatterns', '\\.db\\.spec\\.ts$'],
  },
  { name: 'console', group: 'unit', jest: 'console' },
  { name: 'launcher', group: 'unit', jest: 'docker/local' },
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

/**
 * The phases that are asked for by name or group; all of them without a name.
 * @throws Error naming a phase that is not known, and those that are
 */
export function choosePhases(names: readonly string[]): readonly Phase[] {
  const known = PHASES.flatMap(({ name, group }) => [name, ...(group ? [group] : [])]);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const all = [...new Set(known)].join(', ');
    throw new Error(`There is no phase ${unknown.join(', ')}. The phases are: ${all}.`);
  }
  return PHASES.filter(
    ({ name, group }) =>
      names.length === 0 || names.includes(name) || names.includes(group ?? name),
  );
}
