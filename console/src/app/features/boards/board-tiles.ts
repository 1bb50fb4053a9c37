import type { Board } from '@hotline/shared';

/** How a figure stands to its target; `none` where there is no target. */
export type TileState = 'good' | 'watch' | 'bad' | 'none';

export interface Tile {
  readonly name: string;
  readonly value: TileValue;
  readonly state: TileState;
  /** n and N of a rate: a rate never stands without what it was made of. */
  readonly of?: { readonly n: number; readonly total: number; readonly percent?: number };
}

export type TileValue =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'percent'; readonly percent: number }
  /** Nothing to divide by: neither 0 % nor 100 %. */
  | { readonly kind: 'not-computable' };

/** 15 秒接通率 ≥ 80 %, 接通率 ≥ 95 % (GB/T 33358), 放弃率 ≤ 5 %; the seconds are our own proposal. */
const WAIT_WATCH_S = 15;
const WAIT_BAD_S = 60;
const QUEUE_BAD = 10;
const SERVICE_LEVEL_GOOD = 80;
const SERVICE_LEVEL_BAD = 60;
const CONNECT_GOOD = 95;
const CONNECT_BAD = 90;

/** The figures of the telephone, in reading order. */
export function callTiles({ calls }: Board, now: Date): Tile[] {
  const longest = secondsSince(calls.oldestWaitingSince, now);
  const offered = calls.answered + calls.abandoned;
  const { numerator, denominator, percent } = calls.answeredWithin15s;
  return [
    {
      name: 'waiting',
      value: { kind: 'count', count: calls.waiting },
      state: calls.waiting === 0 ? 'good' : calls.waiting < QUEUE_BAD ? 'watch' : 'bad',
    },
    {
      name: 'longest',
      value: { kind: 'seconds', seconds: longest },
      state: longest <= WAIT_WATCH_S ? 'good' : longest <= WAIT_BAD_S ? 'watch' : 'bad',
    },
    {
      name: 'within15',
      value: percent === null ? { kind: 'not-computable' } : { kind: 'percent', percent },
      state: percent === null ? 'none' : rated(percent, SERVICE_LEVEL_GOOD, SERVICE_LEVEL_BAD),
      of: { n: numerator, total: denominator },
    },
    rateTile('answered', calls.answered, offered),
    {
      name: 'abandoned',
      value: { kind: 'count', count: calls.abandoned },
      state:
        offered === 0
          ? 'none'
          : rated(100 - percentOf(calls.abandoned, offered), CONNECT_GOOD, CONNECT_BAD),
      ...shareOf(calls.abandoned, offered),
    },
  ];
}

/** The figures of the orders: those with a target should be zero. */
export function orderTiles({ orders }: Board): Tile[] {
  const count = (name: string, n: number, whenAny: TileState): Tile => ({
    name,
    value: { kind: 'count', count: n },
    state: n === 0 && whenAny !== 'none' ? 'good' : whenAny,
  });
  return [
    count('toDispatch', orders.toDispatch, 'none'),
    count('toSign', orders.toSign, 'none'),
    count('nearDue', orders.nearDue, 'watch'),
    count('overdue', orders.overdue, 'bad'),
    count('returnsToRule', orders.returnsToRule, 'watch'),
    count('inHand', orders.inHand, 'none'),
    count('handleOverdue', orders.handleOverdue, 'bad'),
    count('closesToRule', orders.closesToRule, 'none'),
    count('toCall', orders.toCall, 'none'),
    count('dissatisfied', orders.dissatisfied, 'watch'),
  ];
}

function rateTile(name: string, n: number, total: number): Tile {
  const state = total === 0 ? 'none' : rated(percentOf(n, total), CONNECT_GOOD, CONNECT_BAD);
  return { name, value: { kind: 'count', count: n }, state, ...shareOf(n, total) };
}

/** Two decimals, half up (statistics.md, report rule iii). */
function percentOf(n: number, total: number): number {
  return Math.round((10_000 * n) / total) / 100;
}

function shareOf(n: number, total: number): Pick<Tile, 'of'> {
  return total === 0 ? {} : { of: { n, total, percent: percentOf(n, total) } };
}

function rated(percent: number, good: number, bad: number): TileState {
  return percent >= good ? 'good' : percent >= bad ? 'watch' : 'bad';
}

function secondsSince(instant: string | null, now: Date): number {
  if (instant === null) return 0;
  return Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 1000));
}
