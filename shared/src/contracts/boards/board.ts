import * as z from 'zod';

import { FloorAgent } from '../agents/floor.js';
import { TelephonyStatus } from '../calls/telephony-status.js';

const count = z.int().min(0);

/** A rate never stands without what it was made of; with N = 0 it cannot be computed. */
export const BoardRate = z.object({
  numerator: count,
  denominator: count,
  /** Per cent, two decimals, half up; null where the denominator is 0. */
  percent: z.number().nullable(),
});
export type BoardRate = z.infer<typeof BoardRate>;

export const BoardCalls = z.object({
  /** In the queue now. */
  waiting: count,
  /** Of the one that waits longest: since when. */
  oldestWaitingSince: z.iso.datetime().nullable(),
  /** Today, by the hotline's day. */
  answered: count,
  /** Hung up in the queue, today. */
  abandoned: count,
  /** 15 秒接通率: answered within 15 s ÷ answered (GB/T 33358), today. */
  answeredWithin15s: BoardRate,
});
export type BoardCalls = z.infer<typeof BoardCalls>;

export const BoardOrders = z.object({
  /** 待派单 */
  toDispatch: count,
  /** 待签收 */
  toSign: count,
  /** Of those: less than two hours left to sign. */
  nearDue: count,
  /** 逾期未签收, not signed yet. */
  overdue: count,
  /** 退回待审 */
  returnsToRule: count,
  /** 办理中, rework included */
  inHand: count,
  /** 超期未办结 */
  handleOverdue: count,
  /** 办结待审 */
  closesToRule: count,
  /** 待回访 */
  toCall: count,
  /** 不满意待认定 */
  dissatisfied: count,
});
export type BoardOrders = z.infer<typeof BoardOrders>;

/** GET /board, and the data of tick `board`: one computation for all who look. */
export const Board = z.object({
  /** PostgreSQL's time of the figures; their age is shown. */
  asOf: z.iso.datetime(),
  /** Whether calls can be taken at all. */
  telephony: TelephonyStatus,
  calls: BoardCalls,
  /** Everybody who is signed in, with state and since when. */
  agents: z.array(FloorAgent),
  orders: BoardOrders,
});
export type Board = z.infer<typeof Board>;
