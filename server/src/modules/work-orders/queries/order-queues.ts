import type { OrderQueue } from '@hotline/shared';

/** How a list is sorted. `key` is a column of the list's own query, or null for the id alone. */
export interface QueueShape {
  readonly condition: string;
  /** Only what the viewer wrote. */
  readonly ownOnly?: true;
  readonly key: 'due_at' | 'changed_at' | null;
  readonly direction: 'asc' | 'desc';
}

const byTimeLeft = { key: 'due_at', direction: 'asc' } as const;
const newestFirst = { key: null, direction: 'desc' } as const;
const NONE: QueueShape = { condition: 'false', ...newestFirst };

/** The centre's lists read `work_order` alone. */
export const CENTRE_QUEUES: Readonly<Record<OrderQueue, QueueShape>> = {
  'my-drafts': {
    condition: `o.state = 'DRAFT'`,
    ownOnly: true,
    key: 'changed_at',
    direction: 'desc',
  },
  'my-orders': { condition: `o.state <> 'DRAFT'`, ownOnly: true, ...newestFirst },
  'phone-follow-up': {
    condition: `o.state = 'PHONE_TRANSFERRED' and o.due_at is not null`,
    ...byTimeLeft,
  },
  'to-dispatch': {
    condition: `o.state = 'PENDING_DISPATCH' and o.due_at is not null`,
    ...byTimeLeft,
  },
  'to-sign': { condition: `o.state = 'PENDING_SIGN' and o.due_at is not null`, ...byTimeLeft },
  'sign-overdue': {
    condition: `o.state = 'PENDING_SIGN' and o.due_at < clock_timestamp()`,
    ...byTimeLeft,
  },
  'in-progress': { condition: `o.state = 'IN_PROGRESS' and o.due_at is not null`, ...byTimeLeft },
  all: { condition: `o.state <> 'DRAFT'`, ...newestFirst },
};

/** A unit's lists begin at its live assignments `a`; time left is that of its own clock. */
export const UNIT_QUEUES: Readonly<Record<OrderQueue, QueueShape>> = {
  'my-drafts': NONE,
  'my-orders': NONE,
  'phone-follow-up': NONE,
  'to-dispatch': NONE,
  'to-sign': { condition: `a.state in ('DISPATCHED', 'RETURN_REQUESTED')`, ...byTimeLeft },
  'sign-overdue': {
    condition: `a.state = 'DISPATCHED' and a.sign_due_at < clock_timestamp()`,
    ...byTimeLeft,
  },
  'in-progress': { condition: `a.state = 'SIGNED'`, ...byTimeLeft },
  all: { condition: 'true', ...newestFirst },
};
