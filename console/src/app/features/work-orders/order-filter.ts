import {
  type FindOrders,
  ORDER_QUEUES,
  type OrderQueue as QueueName,
  type Permission,
  WORK_ORDER_STATES,
  type WorkOrderState,
} from '@hotline/shared';

/** The lists a person may look through here; each needs what its desk needs. */
export function queuesFor(permissions: readonly Permission[]): QueueName[] {
  const centre = permissions.includes('order.read-all');
  const offered: Partial<Record<QueueName, boolean>> = {
    all: true,
    'to-dispatch': centre,
    'to-sign': true,
    'sign-overdue': true,
    'in-progress': true,
    'handle-overdue': true,
    'close-pending': centre,
    'phone-follow-up': centre,
    'need-info': centre,
    'to-call': centre,
    dissatisfied: centre,
  };
  return ORDER_QUEUES.filter((queue) => offered[queue]);
}

/** In which states an order stands in a list; decides which news concern it. */
export const STATES_OF_QUEUE: Readonly<Record<QueueName, readonly WorkOrderState[]>> = {
  'my-drafts': ['DRAFT'],
  'my-orders': WORK_ORDER_STATES,
  'phone-follow-up': ['PHONE_TRANSFERRED'],
  'to-dispatch': ['PENDING_DISPATCH'],
  'help-requested': ['IN_PROGRESS'],
  unreceived: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS'],
  'to-sign': ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS'],
  'sign-overdue': ['PENDING_SIGN'],
  'in-progress': ['IN_PROGRESS'],
  'to-handle': ['IN_PROGRESS', 'REWORK'],
  'handle-overdue': ['IN_PROGRESS', 'REWORK'],
  'to-sign-by-leader': ['IN_PROGRESS', 'REWORK'],
  'to-judge': ['IN_PROGRESS', 'CLOSE_PENDING'],
  'close-pending': ['CLOSE_PENDING'],
  'need-info': ['NEED_INFO'],
  'to-call': ['PENDING_CALLBACK'],
  dissatisfied: ['DISSATISFIED'],
  all: WORK_ORDER_STATES,
};

/** What stands in the address of the page, as it came: anybody may have written it. */
export interface FilterInAddress {
  readonly queue?: string;
  readonly q?: string;
  readonly type?: string;
  readonly urgency?: string;
  readonly category?: string;
  readonly district?: string;
}

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((candidate) => candidate === value);

/** The question to the server. What is not understood is left out. */
export function questionOf(
  address: FilterInAddress,
  queues: readonly QueueName[],
  known: {
    readonly requestTypes: readonly NonNullable<FindOrders['requestType']>[];
    readonly urgencies: readonly NonNullable<FindOrders['urgency']>[];
  },
): Omit<FindOrders, 'limit' | 'cursor'> {
  return {
    queue: oneOf(queues, address.queue) ?? 'all',
    q: address.q?.trim().slice(0, 40) || undefined,
    requestType: oneOf(known.requestTypes, address.type),
    urgency: oneOf(known.urgencies, address.urgency),
    categoryCode: address.category || undefined,
    districtCode: address.district || undefined,
  };
}
