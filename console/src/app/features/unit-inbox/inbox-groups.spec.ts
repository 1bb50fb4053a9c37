import { expect, test } from '@jest/globals';

import { anOrder } from '../../orders/testing/an-order';
import {
  arrangeInbox,
  byTimeLeft,
  clockOf,
  type InboxLists,
  isMine,
  timeGroupOf,
  WAITS,
} from './inbox-groups';

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
  expect(timeGroupOf({ dueAt }, now)).toBe(group);
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

const own = {
  id: 'a',
  unitId: 'own',
  role: 'LEAD',
  handler: true,
  handledBy: null,
  received: true,
  state: 'SIGNED',
} as const;
const clerk = { unitId: 'own', signsCloses: false };
const leader = { unitId: 'own', signsCloses: true };

const lists = (given: Partial<Record<keyof InboxLists, string[]>>): InboxLists => {
  const rows = (ids: string[] = []) => ids.map((id) => anOrder({ id, assignment: own }));
  return {
    toSign: rows(given.toSign),
    toHandle: rows(given.toHandle),
    toJudge: rows(given.toJudge),
    toSignByLeader: rows(given.toSignByLeader),
  };
};
const arranged = (given: Parameters<typeof lists>[0], person: typeof clerk) =>
  arrangeInbox(lists(given), person).map(({ id, waits }) => `${id}:${waits}`);

test('A drafted close waits for the leader: on top of the leader’s desk, at the end of the clerk’s', () => {
  const given = { toHandle: ['drafted', 'open'], toSignByLeader: ['drafted'] };
  expect(arranged(given, leader)).toEqual(['drafted:signature', 'open:handling']);
  expect(arranged(given, clerk)).toEqual(['open:handling', 'drafted:leader']);
});

test('What others wait for stands before what is one’s own to sign and to handle', () => {
  const given = { toHandle: ['handle'], toSign: ['sign'], toJudge: ['judge'] };
  expect(arranged(given, clerk)).toEqual(['judge:judgement', 'sign:receipt', 'handle:handling']);
});

test('A close that came back stands apart from what is handled for the first time', () => {
  const toHandle = [
    anOrder({ id: 'open', assignment: own, dueAt: '2026-11-22T05:00:00.000Z' }),
    anOrder({
      id: 'back',
      assignment: own,
      dueAt: '2026-11-30T16:00:00.000Z',
      closeSentBack: true,
    }),
  ];
  const rows = arrangeInbox({ ...lists({}), toHandle }, clerk);
  expect(rows.map(({ id, waits }) => `${id}:${waits}`)).toEqual(['back:sentBack', 'open:handling']);
});

test('What a unit below has to do is known, not done', () => {
  const street = { ...own, unitId: 'street', state: 'DISPATCHED' } as const;
  const toSign = [anOrder({ id: 'x', assignment: street })];
  const [row] = arrangeInbox({ ...lists({}), toSign }, clerk);
  expect(row).toMatchObject({ id: 'x', waits: 'below' });
  expect(row && clockOf(row)).toBe('T-SIGN');
  expect(isMine('below', clerk)).toBe(false);
});

test('What was handed over to a unit below is known, not done', () => {
  const handedOver = anOrder({ id: 'x', assignment: { ...own, handler: false } });
  expect(arrangeInbox({ ...lists({}), toHandle: [handedOver] }, clerk)).toMatchObject([
    { id: 'x', waits: 'below' },
  ]);
});

test('A unit below has its part to do, whether it handles the order or helps', () => {
  const parts = [true, false].map((handler) =>
    anOrder({ id: `${handler}`, assignment: { ...own, role: 'SUB', handler } }),
  );
  const rows = arrangeInbox({ ...lists({}), toHandle: parts }, clerk);
  expect(rows.map(({ waits }) => waits)).toEqual(['handling', 'handling']);
  const [toSign] = arrangeInbox({ ...lists({}), toSign: parts }, clerk);
  expect(toSign && clockOf(toSign)).toBe('T-SUB-SIGN');
});

test('What was asked to be returned is not to be signed meanwhile', () => {
  const returning = { ...own, state: 'RETURN_REQUESTED' } as const;
  const toSign = [anOrder({ assignment: returning })];
  expect(arrangeInbox({ ...lists({}), toSign }, clerk)).toMatchObject([{ waits: 'returned' }]);
  expect(isMine('returned', clerk)).toBe(false);
});

test('An order that stands in two lists is shown once', () => {
  expect(arranged({ toHandle: ['x'], toSign: ['x'] }, clerk)).toEqual(['x:receipt']);
});

test('A leader is counted what only a leader can do, a clerk everything else', () => {
  const mine = (person: typeof clerk) => WAITS.filter((waits) => isMine(waits, person));
  expect(mine(leader)).toEqual(['signature', 'judgement']);
  expect(mine(clerk)).toEqual(['signature', 'sentBack', 'judgement', 'receipt', 'handling']);
});

test.each([
  ['T-SIGN', 'receipt', 'PENDING_SIGN'],
  ['T-EXT-REV', 'judgement', 'IN_PROGRESS'],
  ['T-CLOSE-REV', 'judgement', 'CLOSE_PENDING'],
  ['T-REWORK', 'handling', 'REWORK'],
  ['T-HANDLE', 'leader', 'IN_PROGRESS'],
] as const)(
  'The countdown is that of %s where an order waits for %s (%s)',
  (clock, waits, state) => {
    expect(clockOf({ waits, state, assignment: own })).toBe(clock);
  },
);
