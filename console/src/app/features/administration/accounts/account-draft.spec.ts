import type { Account } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { changeOf, creationOf, draftOf, EMPTY_ACCOUNT_DRAFT, isComplete } from './account-draft';

const clerk: Account = {
  id: '019aa000-0000-7000-8000-000000000001',
  login: 'li.na',
  name: '李娜',
  roles: ['UNIT_CLERK'],
  unit: { id: '019aa000-0000-7000-8000-0000000000aa', name: '元宝区' },
  active: true,
  version: 3,
};

test('Nothing changed sends nothing but the version that was seen', () => {
  expect(changeOf(clerk, draftOf(clerk))).toEqual({ expectedVersion: 3 });
});

test('Only what changed is sent, so that a corrected name signs nobody out', () => {
  expect(changeOf(clerk, { ...draftOf(clerk), name: '李娜娜' })).toEqual({
    expectedVersion: 3,
    name: '李娜娜',
  });
});

test('Who moves from a unit to the centre loses the unit', () => {
  expect(changeOf(clerk, { ...draftOf(clerk), roles: ['DISPATCHER'] })).toEqual({
    expectedVersion: 3,
    roles: ['DISPATCHER'],
    unitId: null,
  });
});

test('A unit role needs a unit, a new account a password', () => {
  const draft = { ...EMPTY_ACCOUNT_DRAFT, login: 'wang', name: '王敏', password: 'Long-enough-1' };
  expect(isComplete({ ...draft, roles: ['UNIT_LEADER'] }, true)).toBe(false);
  expect(isComplete({ ...draft, roles: ['AGENT'] }, true)).toBe(true);
  expect(isComplete({ ...draft, roles: ['AGENT'], password: '' }, true)).toBe(false);
  expect(isComplete({ ...draft, roles: ['AGENT'], password: '' }, false)).toBe(true);
});

test('A login is written in small letters, and people of the centre are sent without a unit', () => {
  const draft = { ...draftOf(clerk), login: ' Wang.Min ', roles: ['AGENT' as const] };
  expect(creationOf(draft)).toMatchObject({ login: 'wang.min', roles: ['AGENT'] });
  expect(creationOf(draft)).not.toHaveProperty('unitId');
});
