import type { WorkOrder } from '../work-order.js';
import {
  ANOTHER_MEMBER,
  appended,
  grouped,
  masterClosed,
  merged,
  OTHER,
  OWN_CLOSED,
  OWN_OPEN,
  repeatDeclined,
  split,
  submittedWith,
} from './merging-steps.js';
import type { Attempt } from './random-commands.js';
import { dispatchDueFrom } from './steps.js';

/** What can be tried with orders that are the same matter. */
export function mergingAttempts(n: number, order: WorkOrder | null, at: string): Attempt[] {
  const repeated = { ...OWN_CLOSED, closedAt: at };
  const other = n % 3 ? OTHER : { ...OWN_OPEN, categoryCode: '0401' };
  const lastMember = n % 5 ? null : ANOTHER_MEMBER;
  const reason = n % 4 ? '有新情况' : '';
  return [
    [
      'SUBMIT',
      () => submittedWith(n % 2 ? 'MERGE' : 'REPEATED', n % 2 ? OTHER : repeated, at).command,
    ],
    ['APPEND_TO_EXISTING', () => appended(at, { other: n % 4 ? OWN_OPEN : OTHER }).command],
    [
      'TAKE_APPENDED',
      () => ({ type: 'TAKE_APPENDED', fromId: 'o9', fromNo: '2611-000009', note: '又停了' }),
    ],
    ['MERGE', () => merged(at, { other, lastMember, personalBenefit: n % 7 === 3 }).command],
    ['DECLINE_MERGE', () => ({ type: 'DECLINE_MERGE', reason })],
    ['GROUP', () => grouped(at, { other, lastMember }).command],
    [
      'TAKE_MEMBER',
      () => ({ type: 'TAKE_MEMBER', memberId: 'o5', memberNo: '2611-000005', kind: 'MERGED' }),
    ],
    ['CONFIRM_REPEATED', () => ({ type: 'CONFIRM_REPEATED', told: reason })],
    ['DECLINE_REPEATED', () => repeatDeclined(at, reason).command],
    [
      'REOPEN_REPEATED',
      () => ({
        type: 'REOPEN_REPEATED',
        reason,
        other: { ...repeated, id: order?.handling.merging.repeats?.orderId ?? 'none' },
      }),
    ],
    ['FOLLOW_MASTER', () => masterClosed(at).command],
    ['SPLIT_FROM_GROUP', () => split(at, undefined, reason).command],
    ['RELEASE_MEMBER', () => ({ type: 'RELEASE_MEMBER', dispatchDue: dispatchDueFrom(at) })],
  ];
}
