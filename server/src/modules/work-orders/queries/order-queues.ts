import type { OrderQueue } from '@hotline/shared';

/** How a list is sorted. `key` is a column of the list's own query, or null for the id alone. */
export interface QueueShape {
  readonly condition: string;
  /** Only what the viewer wrote. */
  readonly ownOnly?: true;
  readonly key: 'due_at' | 'changed_at' | null;
  readonly direction: 'asc' | 'desc';
  /** Time left, where it is not that of the order or of the unit's own clock. */
  readonly due?: string;
}

const byTimeLeft = { key: 'due_at', direction: 'asc' } as const;
const newestFirst = { key: null, direction: 'desc' } as const;
const NONE: QueueShape = { condition: 'false', ...newestFirst };

/** Orders in a state that waits for somebody, by the index `work_order_waiting`. */
function waiting(...states: readonly string[]): QueueShape {
  const list = states.map((state) => `'${state}'`).join(', ');
  return { condition: `o.state in (${list}) and o.due_at is not null`, ...byTimeLeft };
}

/** Row 13: what may repeat a closed order is the reviewer's first. */
export const REPEAT_JUDGED = `(coalesce(o.handling->'merging'->'repeats', 'null') = 'null')`;

const HELP = `from order_request q
  where q.order_id = o.id and q.kind = 'HELP' and q.state = 'FILED'`;

/** Nobody of some unit has looked, by the index `assignment_missed`. */
export const MISSED = `exists (select 1 from assignment m
  where m.order_id = o.id and m.round = o.round and m.received_at is null
    and m.unreceived_at is not null and m.state not in ('RETURNED', 'REVOKED'))`;

/** Row 27: what the units pass on waits for its ruling, not for the dispatcher. */
export const UNDISPUTED = `(coalesce(o.handling->'dispute'->'ruling', '{}') <> 'null')`;

/** The centre's lists read `work_order` alone. */
export const CENTRE_QUEUES: Readonly<Record<OrderQueue, QueueShape>> = {
  'my-drafts': {
    condition: `o.state = 'DRAFT'`,
    ownOnly: true,
    key: 'changed_at',
    direction: 'desc',
  },
  'my-orders': { condition: `o.state <> 'DRAFT'`, ownOnly: true, ...newestFirst },
  'phone-follow-up': waiting('PHONE_TRANSFERRED'),
  'need-info': waiting('NEED_INFO'),
  'to-dispatch': {
    ...waiting('PENDING_DISPATCH'),
    condition: `${waiting('PENDING_DISPATCH').condition} and ${REPEAT_JUDGED} and ${UNDISPUTED}`,
  },
  'help-requested': {
    condition: `exists (select 1 ${HELP})`,
    due: `(select q.review_due_at ${HELP})`,
    ...byTimeLeft,
  },
  unreceived: {
    condition: `o.state in ('PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS') and ${MISSED}`,
    ...byTimeLeft,
  },
  'to-sign': waiting('PENDING_SIGN'),
  'sign-overdue': {
    condition: `o.state = 'PENDING_SIGN' and o.due_at < clock_timestamp()`,
    ...byTimeLeft,
  },
  'in-progress': waiting('IN_PROGRESS'),
  'to-handle': waiting('IN_PROGRESS', 'REWORK'),
  'handle-overdue': {
    condition: `o.state in ('IN_PROGRESS', 'REWORK') and o.due_at < clock_timestamp()`,
    ...byTimeLeft,
  },
  'to-sign-by-leader': NONE,
  'to-judge': NONE,
  'close-pending': waiting('CLOSE_PENDING'),
  'to-call': waiting('PENDING_CALLBACK'),
  dissatisfied: waiting('DISSATISFIED'),
  all: { condition: `o.state <> 'DRAFT'`, ...newestFirst },
};

/** A unit below got a date of its own within the rework. */
const FORWARDED_IN_REWORK = `a.role = 'SUB'
  and a.sign_started_at >= (o.handling->'clocks'->'T-REWORK'->>'startedAt')::timestamptz`;

/** Of several parts below the viewer's unit the one that stands for the order. */
export const PART_RANK = `array_position(array['LEAD', 'CO', 'SUB'], a.role), a.id`;

/** A unit that has still to sign for its part `a`. */
export const UNSIGNED = `a.state in ('DISPATCHED', 'FILED_48H')`;

/** Until when a unit has to do its part `a`; a rework has a clock of its own. */
export const PART_DUE = `case when a.state in ('DISPATCHED', 'FILED_48H') then a.sign_due_at
       when a.state = 'SIGNED' and o.state = 'REWORK' and not (${FORWARDED_IN_REWORK})
         then o.due_at
       when a.state = 'SIGNED' then a.handle_due_at end`;

/** What a unit has signed for and not reported. */
export const IN_HAND = `a.state = 'SIGNED' and o.state in ('IN_PROGRESS', 'REWORK')`;

/** Drafted by the clerk, not signed and not sent back: the leader of that unit alone signs it. */
export const DRAFT_WAITS = `a.unit_id = $unit and a.handler and ${IN_HAND}
  and o.handling->'closeDraft'->'sentBack' = 'null'::jsonb`;

/** The city judges second, or when the unit above has let its time pass. */
export const WAITS_FOR_CITY = `(q.step = 'CITY' or q.review_due_at < clock_timestamp())`;

const FIRST_STEP = `from order_request q where q.order_id = o.id and q.judge_unit_id = $unit
  and q.state = 'FILED' and q.step = 'UNIT'`;

/**
 * A unit's lists begin at its live assignments `a`; time left is that of its own clock. `$unit` is
 * the viewer's unit.
 */
export const UNIT_QUEUES: Readonly<Record<OrderQueue, QueueShape>> = {
  'my-drafts': NONE,
  'my-orders': NONE,
  'phone-follow-up': NONE,
  'need-info': NONE,
  'to-dispatch': NONE,
  'help-requested': NONE,
  unreceived: NONE,
  'to-sign': {
    condition: `a.state in ('DISPATCHED', 'FILED_48H', 'RETURN_REQUESTED')`,
    ...byTimeLeft,
  },
  'sign-overdue': {
    condition: `${UNSIGNED} and a.sign_due_at < clock_timestamp()`,
    ...byTimeLeft,
  },
  'in-progress': { condition: `a.state = 'SIGNED'`, ...byTimeLeft },
  'to-handle': { condition: IN_HAND, ...byTimeLeft },
  'handle-overdue': { condition: `${IN_HAND} and ${PART_DUE} < clock_timestamp()`, ...byTimeLeft },
  'to-sign-by-leader': { condition: DRAFT_WAITS, ...byTimeLeft },
  'to-judge': {
    condition: `exists (select 1 ${FIRST_STEP})`,
    due: `(select min(q.review_due_at) ${FIRST_STEP})`,
    ...byTimeLeft,
  },
  'close-pending': {
    condition: `a.state = 'SUBMITTED' and o.state = 'CLOSE_PENDING'`,
    ...newestFirst,
  },
  'to-call': NONE,
  dissatisfied: NONE,
  all: { condition: 'true', ...newestFirst },
};
