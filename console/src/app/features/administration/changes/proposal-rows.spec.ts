import { ALL_ORDERS, type SlaChange } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { proposalRows } from './proposal-rows';

const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
  [key.replace('limits.', ''), ...Object.values(params)].join(' ');

const rowsOf = (proposal: SlaChange['proposal'], before: unknown) =>
  proposalRows({ proposal, before }, say).map(({ what, before: was, after }) => [what, was, after]);

const SCHEME = {
  code: 'S2',
  name: '基本方案',
  scope: ALL_ORDERS,
  terms: {
    clocks: {
      'T-SIGN': { kind: 'WALL_MINUTES' as const, amount: 1440 },
      'T-HANDLE': { kind: 'WORKING_DAYS' as const, amount: 7 },
    },
  },
};

test('Of a scheme only the figures that differ are shown, hours as hours', () => {
  const clocks = {
    'T-SIGN': { kind: 'WALL_MINUTES' as const, amount: 2880 },
    'T-HANDLE': SCHEME.terms.clocks['T-HANDLE'],
    'T-CB': { kind: 'WORKING_DAYS' as const, amount: 2 },
  };
  const scheme = { ...SCHEME, terms: { clocks }, retired: false };
  expect(rowsOf({ kind: 'SCHEME', scheme }, SCHEME)).toEqual([
    ['clock.T-SIGN', 'term.WALL_HOURS 24', 'term.WALL_HOURS 48'],
    ['clock.T-CB', 'change.inherited', 'term.WORKING_DAYS 2'],
  ]);
});

test('A scheme that ends is said to end', () => {
  const scheme = { ...SCHEME, retired: true };
  expect(rowsOf({ kind: 'SCHEME', scheme }, SCHEME)).toEqual([
    ['基本方案', '基本方案', 'change.retired'],
  ]);
});

test('A choice shows its options by name, a calendar its days', () => {
  const choice = { key: 'dayEnd' as const, value: 'OFFICE_CLOSE' };
  expect(rowsOf({ kind: 'CHOICE', choice }, { key: 'dayEnd', value: 'MIDNIGHT' })).toEqual([
    ['choice.dayEnd.title', 'choice.dayEnd.MIDNIGHT', 'choice.dayEnd.OFFICE_CLOSE'],
  ]);
  const file = {
    year: 2027,
    papers: [],
    days: [{ date: '2027-01-01', name: '元旦', isOffDay: true }],
  };
  expect(rowsOf({ kind: 'CALENDAR', file }, null)).toEqual([
    ['2027', 'change.newOne', 'change.days 1'],
  ]);
});
