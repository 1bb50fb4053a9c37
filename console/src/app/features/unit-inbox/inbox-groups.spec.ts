import { expect, test } from '@jest/globals';

import { anOrder } from '../../orders/testing/an-order';
import { byTimeLeft, groupOf } from './inbox-groups';

const now = new Date('2026-11-22T04:00:00Z'); // noon in China

test.each([
  ['overdue', '2026-11-22T03:59:59.999Z'],
  ['hour', '2026-11-22T04:00:00.000Z'],
  ['hour', '2026-11-22T05:00:00.000Z'],
  ['today', '2026-11-22T05:00:01.000Z'],
  ['today', '2026-11-22T16:00:00.000Z'], // 24:00
  ['later', '2026-11-22T16:00:01.000Z'],
  ['paused', null],
])('"%s" for an order due at %s, seen at noon', (group, dueAt) => {
  expect(groupOf({ dueAt }, now)).toBe(group);
});

test('The order with the least time left stands on top', () => {
  const rows = [
    anOrder({ orderNo: 'without', dueAt: null }),
    anOrder({ orderNo: 'tomorrow', dueAt: '2026-11-23T04:00:00.000Z' }),
    anOrder({ orderNo: 'overdue', dueAt: '2026-11-21T04:00:00.000Z' }),
  ];
  expect(byTimeLeft(rows).map(({ orderNo }) => orderNo)).toEqual([
    'overdue',
    'tomorrow',
    'without',
  ]);
});
