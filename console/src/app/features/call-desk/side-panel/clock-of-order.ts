import type { OrderSummary, SlaClock, WorkOrderState } from '@hotline/shared';

const CLOCK_IN_STATE: Readonly<Partial<Record<WorkOrderState, SlaClock>>> = {
  PENDING_DISPATCH: 'T-DISP',
  NEED_INFO: 'T-INFO',
  PENDING_SIGN: 'T-SIGN',
  RETURN_PENDING: 'T-RET-REV',
  PHONE_TRANSFERRED: 'T-HANDLE',
  IN_PROGRESS: 'T-HANDLE',
  REWORK: 'T-REWORK',
  CLOSE_PENDING: 'T-CLOSE-REV',
  PENDING_CALLBACK: 'T-CB',
  DISSATISFIED: 'T-JUDGE',
};

/** Which clock an open order waits on now, for its countdown. */
export function clockOfOrder({
  state,
  dueAt,
}: Pick<OrderSummary, 'state' | 'dueAt'>): { clock: SlaClock; dueAt: string } | undefined {
  const clock = CLOCK_IN_STATE[state];
  return clock === undefined || dueAt === null ? undefined : { clock, dueAt };
}
