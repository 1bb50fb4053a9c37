import type { Board } from '@hotline/shared';
import { describe, expect, it } from '@jest/globals';

import { callTiles, orderTiles } from './board-tiles';

const NOW = new Date('2026-11-22T04:00:00.000Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString();

const board = (
  calls: Partial<Board['calls']> = {},
  orders: Partial<Board['orders']> = {},
): Board => ({
  asOf: NOW.toISOString(),
  telephony: { state: 'UP', since: NOW.toISOString() },
  calls: {
    waiting: 0,
    oldestWaitingSince: null,
    answered: 0,
    abandoned: 0,
    answeredWithin15s: { numerator: 0, denominator: 0, percent: null },
    ...calls,
  },
  agents: [],
  orders: {
    toDispatch: 0,
    toSign: 0,
    nearDue: 0,
    overdue: 0,
    returnsToRule: 0,
    inHand: 0,
    handleOverdue: 0,
    closesToRule: 0,
    toCall: 0,
    dissatisfied: 0,
    ...orders,
  },
});
const tile = (name: string, ...[calls, orders]: Parameters<typeof board>) =>
  [...callTiles(board(calls), NOW), ...orderTiles(board({}, orders))].find((t) => t.name === name);

describe('a tile of the board', () => {
  it('never shows a rate that cannot be computed', () => {
    expect(tile('within15')).toMatchObject({ value: { kind: 'not-computable' }, state: 'none' });
  });

  it.each([
    [80, 'good'],
    [79.99, 'watch'],
    [60, 'watch'],
    [59.99, 'bad'],
  ] as const)('calls %d %% answered within 15 seconds %s, with n and N', (percent, state) => {
    const answeredWithin15s = { numerator: 8, denominator: 10, percent };
    expect(tile('within15', { answeredWithin15s })).toEqual({
      name: 'within15',
      value: { kind: 'percent', percent },
      state,
      of: { n: 8, total: 10 },
    });
  });

  it.each([
    [null, 0, 'good'],
    [15, 15, 'good'],
    [16, 16, 'watch'],
    [61, 61, 'bad'],
  ] as const)('counts the longest wait: %s s is %i s and %s', (since, seconds, state) => {
    const oldestWaitingSince = since === null ? null : ago(since);
    expect(tile('longest', { oldestWaitingSince })).toMatchObject({
      value: { kind: 'seconds', seconds },
      state,
    });
  });

  it('weighs those who gave up against all who waited', () => {
    expect(tile('abandoned', { answered: 95, abandoned: 5 })).toMatchObject({ state: 'good' });
    expect(tile('abandoned', { answered: 94, abandoned: 6 })).toMatchObject({ state: 'watch' });
    expect(tile('abandoned', { answered: 8, abandoned: 2 })).toMatchObject({
      state: 'bad',
      of: { n: 2, total: 10, percent: 20 },
    });
    expect(tile('abandoned')).toMatchObject({ state: 'none' });
  });

  it('is bad for one overdue order and good for none', () => {
    expect(tile('overdue')).toMatchObject({ state: 'good' });
    expect(tile('overdue', {}, { overdue: 1 })).toMatchObject({ state: 'bad' });
    expect(tile('toSign', {}, { toSign: 7 })).toMatchObject({ state: 'none' });
  });
});
