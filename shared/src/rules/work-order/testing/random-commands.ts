import { DEFAULT_LADDER } from '../../escalation/default-ladder.js';
import { SYSTEM_ACTOR } from '../../permissions/actor.js';
import { ORDER_ALARM_KINDS } from '../../sla/alarms-of-order.js';
import { infoDue } from '../../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import { escalatingClocks } from '../escalating-clocks.js';
import { handlerOf } from '../handler-of.js';
import { leadOf, type WorkOrder } from '../work-order.js';
import type { CommandType, WorkOrderCommand } from '../work-order-command.js';
import {
  closeApproved,
  closeApprovedByUnit,
  closeDrafted,
  closeFiled,
  closeRejected,
  contacted,
  extensionApproved,
  extensionApprovedByUnit,
  extensionRejected,
  extensionRequested,
  ratedDissatisfied,
  ratedSatisfied,
  reworkRuled,
} from './handling-steps.js';
import { EDUCATION, HEATING, HEATING_CLERK, SCHOOL, WATER } from './people-and-units.js';
import { chainAttempts } from './random-chain.js';
import { fileAttempts } from './random-files.js';
import { mergingAttempts } from './random-merging.js';
import { overlayAttempts } from './random-overlays.js';
import { recount } from './random-recount.js';
import { signingAttempts } from './random-signing.js';
import {
  calendar,
  CALLED_AT,
  COMPLETE_FORM,
  dispatchDueFrom,
  duesFrom,
  HEATING_CATEGORY,
  minutesAfter,
  returnRequested,
  rulingDueFrom,
} from './steps.js';

/** Made only when it is asked for: counting due dates for every command would take the time. */
export type Attempt = readonly [CommandType, () => WorkOrderCommand];

/** Something to try with every command: mostly what could be accepted, sometimes nonsense. */
export function attemptsAt(n: number, order: WorkOrder | null, at: string): Attempt[] {
  const now = new Date(at);
  const intake = { form: COMPLETE_FORM, category: HEATING_CATEGORY };
  const { any, lead, returned, extension, close } = idsOf(n, order);
  const unit = pick([HEATING, WATER, SCHOOL, EDUCATION], n, { ...WATER, active: false });
  const assign = (given: typeof unit) => ({ ...given, assignmentId: `${given.id}-${at}-${n}` });
  const promise = { takenBy: '老姜', takenAt: CALLED_AT, promise: '去看' };
  const dispatch = (to: typeof unit, co: (typeof unit)[]) => ({
    type: 'DISPATCH' as const,
    dues: duesFrom(at, n % 3 === 0),
    note: '',
    lead: assign(to),
    co: co.map(assign),
  });
  const note = n % 4 ? '记录' : '';
  return [
    [
      'OPEN_DRAFT',
      () => ({
        type: 'OPEN_DRAFT',
        orderId: 'o1',
        channel: 'PHONE',
        callId: null,
        hasPhone: n % 2 === 0,
      }),
    ],
    [
      'SUBMIT',
      () => ({
        type: 'SUBMIT',
        orderId: 'o1',
        channel: 'PHONE',
        readBack: true,
        dispatchDue: dispatchDueFrom(at),
        ...intake,
      }),
    ],
    ['DISPATCH', () => dispatch(unit, n % 2 ? [WATER] : [])],
    ['DISPATCH', () => dispatch(HEATING, n % 2 ? [WATER] : [])],
    [
      'ASK_FOR_INFO',
      () => ({
        type: 'ASK_FOR_INFO',
        missing: note,
        infoDue: infoDue(calendar, DEFAULT_SLA_PROFILE, now),
      }),
    ],
    ['ADD_INFO', () => ({ type: 'ADD_INFO', note, dispatchDue: dispatchDueFrom(at) })],
    ['CLOSE_INCOMPLETE', () => ({ type: 'CLOSE_INCOMPLETE', note: '无法联系' })],
    ['SIGN', () => ({ type: 'SIGN', assignmentId: any })],
    ['SIGN_AS_CO', () => ({ type: 'SIGN_AS_CO', assignmentId: any })],
    ['DEEM_SIGNED', () => ({ type: 'DEEM_SIGNED', assignmentId: any })],
    ...signingAttempts(n, order, at),
    ...chainAttempts(n, order, at),
    ...fileAttempts(n, order, at),
    [
      'REQUEST_RETURN',
      () => returnRequested(at, n % 6 ? {} : { basis: '' }, HEATING_CLERK, any).command,
    ],
    [
      'APPROVE_RETURN',
      () => ({
        type: 'APPROVE_RETURN',
        requestId: returned,
        reason: '',
        dispatchDue: dispatchDueFrom(at),
        rulingDue: rulingDueFrom(at),
      }),
    ],
    ['REJECT_RETURN', () => ({ type: 'REJECT_RETURN', requestId: returned, reason: '属于职责' })],
    [
      'RECALL',
      () => ({
        type: 'RECALL',
        reason: '派错',
        dispatchDue: dispatchDueFrom(at),
        rulingDue: rulingDueFrom(at),
      }),
    ],
    [
      'RULE_DISPUTE',
      () => ({
        ...dispatch(unit, n % 2 ? [WATER] : []),
        type: 'RULE_DISPUTE',
        reason: note,
        clause: '三定方案',
      }),
    ],
    ['MARK_RULING_OVERDUE', () => ({ type: 'MARK_RULING_OVERDUE' })],
    ['MARK_SIGN_OVERDUE', () => ({ type: 'MARK_SIGN_OVERDUE', assignmentId: any })],
    ['MARK_DISPATCH_OVERDUE', () => ({ type: 'MARK_DISPATCH_OVERDUE' })],
    ['MARK_FOLLOW_UP_OVERDUE', () => ({ type: 'MARK_FOLLOW_UP_OVERDUE' })],
    ['MARK_REVIEW_OVERDUE', () => ({ type: 'MARK_REVIEW_OVERDUE' })],
    ['MARK_INFO_OVERDUE', () => ({ type: 'MARK_INFO_OVERDUE' })],
    ['MARK_HANDLE_OVERDUE', () => ({ type: 'MARK_HANDLE_OVERDUE', assignmentId: any })],
    ['MARK_URGENT_CONTACT_OVERDUE', () => ({ type: 'MARK_URGENT_CONTACT_OVERDUE' })],
    [
      'MARK_REQUEST_REVIEW_OVERDUE',
      () => ({
        type: 'MARK_REQUEST_REVIEW_OVERDUE',
        requestKind: order?.state === 'CLOSE_PENDING' ? 'CLOSE' : 'EXTENSION',
      }),
    ],
    ['MARK_CALLBACK_OVERDUE', () => ({ type: 'MARK_CALLBACK_OVERDUE' })],
    ['MARK_JUDGE_OVERDUE', () => ({ type: 'MARK_JUDGE_OVERDUE' })],
    ['MARK_REWORK_OVERDUE', () => ({ type: 'MARK_REWORK_OVERDUE' })],
    ['ESCALATE', () => escalation(n, order)],
    ['RECOUNT_DATES', () => recount(n, order, now)],
    ['REMIND', () => ({ type: 'REMIND', alarm: pick(ORDER_ALARM_KINDS, n, 'SIGN_NEAR') })],
    [
      'TRANSFER_BY_PHONE',
      () => ({
        type: 'TRANSFER_BY_PHONE',
        ...intake,
        unit,
        ...promise,
        promisedAt: minutesAfter(at, 60),
      }),
    ],
    [
      'CONFIRM_UNSOLVED',
      () => ({ type: 'CONFIRM_UNSOLVED', note: '回拨', dispatchDue: dispatchDueFrom(at) }),
    ],
    ['CONFIRM_SOLVED', () => ({ type: 'CONFIRM_SOLVED', note: '回拨' })],
    ['ANSWER', () => ({ type: 'ANSWER', ...intake, answer: n % 4 ? '可以报停' : '' })],
    ['REFER', () => ({ type: 'REFER', ...intake, to: 'OTHER', told: '请找信访' })],
    [
      'RECORD_CONTACT',
      () =>
        contacted(at, n % 3 === 0, SYSTEM_ACTOR, order?.state === 'NEED_INFO' ? null : lead)
          .command,
    ],
    ['URGE', () => ({ type: 'URGE', note })],
    ['REPORT_AS_CO', () => ({ type: 'REPORT_AS_CO', assignmentId: any, report: note })],
    [
      'REQUEST_EXTENSION',
      () => extensionRequested(at, { days: n % 9, assignmentId: lead }).command,
    ],
    [
      'APPROVE_EXTENSION_AS_UNIT',
      () => ({ ...extensionApprovedByUnit('', at, SYSTEM_ACTOR).command, requestId: extension }),
    ],
    [
      'APPROVE_EXTENSION',
      () => ({
        ...extensionApproved('', at, (order && leadOf(order)?.handleDueAt) ?? at).command,
        requestId: extension,
      }),
    ],
    ['REJECT_EXTENSION', () => ({ ...extensionRejected('', at).command, requestId: extension })],
    [
      'DRAFT_CLOSE',
      () =>
        closeDrafted(
          at,
          { solved: n % 2 === 0, coWaiver: n % 5 ? '协办事项另行答复' : '' },
          HEATING_CLERK,
          lead,
        ).command,
    ],
    [
      'SEND_BACK_CLOSE',
      () => ({ type: 'SEND_BACK_CLOSE', assignmentId: lead, reason: '补充材料' }),
    ],
    ['FILE_CLOSE', () => closeFiled(at, SYSTEM_ACTOR, lead).command],
    [
      'APPROVE_CLOSE_AS_UNIT',
      () => ({ ...closeApprovedByUnit('', at, SYSTEM_ACTOR).command, requestId: close }),
    ],
    ['APPROVE_CLOSE', () => ({ ...closeApproved('', at).command, requestId: close })],
    ['REJECT_CLOSE', () => ({ ...closeRejected('', at).command, requestId: close })],
    [
      'RECORD_CALLBACK_TRY',
      () => ({ type: 'RECORD_CALLBACK_TRY', tryId: `t-${at}`, means: 'PHONE', note: '' }),
    ],
    ['RECORD_SATISFIED', () => ratedSatisfied(at, n % 7).command],
    ['RECORD_DISSATISFIED', () => ratedDissatisfied(at, n % 7, n % 2 === 0).command],
    [
      'CLOSE_UNRATED',
      () => ({
        type: 'CLOSE_UNRATED',
        why: pick(['UNREACHABLE', 'NO_PHONE'] as const, n, 'REFUSED'),
        note: '',
      }),
    ],
    ['RULE_REWORK', () => reworkRuled(at).command],
    ['PROPOSE_STRIKE_OFF', () => ({ type: 'PROPOSE_STRIKE_OFF', reason: note })],
    ['CONFIRM_STRIKE_OFF', () => ({ type: 'CONFIRM_STRIKE_OFF' })],
    ['REOPEN', () => ({ type: 'REOPEN', reason: note, dispatchDue: dispatchDueFrom(at) })],
    ['ARCHIVE', () => ({ type: 'ARCHIVE' })],
    ['WITHDRAW', () => ({ type: 'WITHDRAW', reason: note, identityChecked: n % 11 === 5 })],
    ...mergingAttempts(n, order, at),
    ...overlayAttempts(n, order, at),
  ];
}

/** Mostly the first step of a clock that stands, which the second time is climbed already. */
function escalation(n: number, order: WorkOrder | null): WorkOrderCommand {
  const clocks = order ? escalatingClocks(order) : [];
  const { clock, assignmentId, dueAt } = clocks[n % Math.max(1, clocks.length)] ?? NO_CLOCK;
  const ladder = DEFAULT_LADDER.filter((step) => step.clock === clock);
  const [any] = DEFAULT_LADDER;
  return { type: 'ESCALATE', step: ladder[n % ladder.length] ?? any!, assignmentId, dueAt };
}

const NO_CLOCK = { clock: 'T-SIGN' as const, assignmentId: null, dueAt: CALLED_AT };

/** The shortest way on from every state, the last step first: for stories that go far. */
export const STRAIGHT_ON: readonly CommandType[] = [
  'CONFIRM_STRIKE_OFF',
  'RULE_REWORK',
  'PROPOSE_STRIKE_OFF',
  'RECORD_DISSATISFIED',
  'RECORD_SATISFIED',
  'RECORD_CALLBACK_TRY',
  'APPROVE_CLOSE',
  'APPROVE_CLOSE_AS_UNIT',
  'FILE_CLOSE',
  'DRAFT_CLOSE',
  'RECORD_CONTACT',
  'SIGN',
  'RULE_DISPUTE',
  'FOLLOW_MASTER',
  'DISPATCH',
  'SUBMIT',
];

/** Of what stands on the order, now and then of something that does not. */
function idsOf(n: number, order: WorkOrder | null) {
  const requestId = (request: { readonly id: string } | null | undefined) =>
    n % 5 === 4 ? 'another' : (request?.id ?? 'none');
  const any = pick(order?.assignments.map(({ id }) => id) ?? [], n, 'nobody');
  return {
    any,
    lead: n % 7 === 6 ? any : ((order && handlerOf(order)?.id) ?? 'nobody'),
    returned: requestId(order?.openReturn),
    extension: requestId(order?.handling.openExtension),
    close: requestId(order?.handling.openClose),
  };
}

/** Mostly something that exists on the order, sometimes something that never did. */
function pick<T>(from: readonly T[], n: number, otherwise: T): T {
  return n % 7 === 6 ? otherwise : (from[n % Math.max(from.length, 1)] ?? otherwise);
}
