import type { OrderDetail } from '@hotline/shared';

/** Why an order is in the unit's hands again. Instants: ISO 8601, UTC. */
export interface SentBack {
  readonly by: 'leader' | 'reviewer' | 'citizen';
  readonly who: string;
  readonly at: string | null;
  readonly reason: string;
}

const OPEN = ['IN_PROGRESS', 'REWORK'];

/** What has to be mended, the newest first; nothing once the order is out of the unit's hands. */
export function sentBackOf(order: OrderDetail): SentBack[] {
  if (!OPEN.includes(order.state)) return [];
  const { closeDraft, closeRequests, round, reworkReason, state } = order;
  const found: SentBack[] = [];
  if (closeDraft?.sentBack) {
    const { by: who, at, reason } = closeDraft.sentBack;
    found.push({ by: 'leader', who, at, reason });
  }
  const last = closeRequests.filter((request) => request.round === round).at(-1);
  if (last?.ruling?.decision === 'REJECTED') {
    const { ruledBy: who, ruledAt: at, reason } = last.ruling;
    found.push({ by: 'reviewer', who, at, reason });
  }
  if (state === 'REWORK' && reworkReason) {
    found.push({ by: 'citizen', who: '', at: null, reason: reworkReason });
  }
  return found;
}
