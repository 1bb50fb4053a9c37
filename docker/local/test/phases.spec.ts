import { expect, it } from '@jest/globals';

import { choosePhases, PHASES } from './phases.ts';

it('are all run without a name', () => {
  expect(choosePhases([])).toEqual(PHASES);
});

it('are asked for by name or by group, in their own order', () => {
  const names = choosePhases(['unit', 'format']).map(({ name }) => name);
  expect(names).toEqual(['format', 'shared', 'server', 'console', 'launcher']);
});

it('are named when one is asked for that does not exist', () => {
  expect(() => choosePhases(['lnit'])).toThrow(/no phase lnit.*format, types, lint/);
});
