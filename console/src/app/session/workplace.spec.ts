import { permissionsOf, type Role } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { landingPath, workplacesFor } from './workplace';

test.each<[Role, string]>([
  ['AGENT', '/desk'],
  ['SHIFT_LEAD', '/board'],
  ['DISPATCHER', '/dispatch'],
  ['REVIEWER', '/review'],
  ['CALLBACK', '/callback'],
  ['UNIT_CLERK', '/unit'],
  ['UNIT_LEADER', '/unit'],
  ['UNIT_HEAD', '/unit'],
  ['SUPERVISOR', '/supervision'],
  ['ADMIN', '/admin'],
])('%s lands on %s', (role, path) => {
  expect(landingPath(permissionsOf([role]))).toBe(path);
});

test('Who has two roles has both workplaces, and lands on the first', () => {
  const permissions = permissionsOf(['DISPATCHER', 'REVIEWER']);
  expect(workplacesFor(permissions).map(({ path }) => path)).toEqual([
    '/dispatch',
    '/review',
    '/orders',
  ]);
});

test('The supervisor and the shift lead share a desk, each once', () => {
  const paths = (role: Role) => workplacesFor(permissionsOf([role])).map(({ path }) => path);
  expect(paths('SUPERVISOR')).toEqual(['/supervision', '/review', '/board', '/orders']);
  expect(paths('SHIFT_LEAD')).toEqual(['/board', '/supervision', '/orders']);
});

test('An account without a role is told so', () => {
  expect(landingPath([])).toBe('/no-workplace');
});
