import type { OrderSummary, SlaClock } from '@hotline/shared';

/** Which clock an open order waits on now, for its countdown. */
export function clockOfOrder({
  state,
  dueAt,
}: Pick<OrderSummary, 'state' | 'dueAt'>): { clock: SlaClock; dueAt: string } | undefined {
  if (dueAt === null) return undefined;
  switch (state) {
    case 'PENDING_DISPATCH':
      return { clock: 'T-DISP', dueAt };
    case 'PENDING_SIGN':
      return { clock: 'T-SIGN', dueAt };
    case 'RETURN_PENDING':
      return { clock: 'T-RET-REV', dueAt };
    case 'IN_PROGRESS':
    case 'PHONE_TRANSFERRED':
      return { clock: 'T-HANDLE', dueAt };
    case 'DRAFT':
    case 'REFERRED':
    case 'NOT_ACCEPTED':
    case 'CLOSED':
      return undefined;
  }
}
