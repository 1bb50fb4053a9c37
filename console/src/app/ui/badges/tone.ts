import type { AssignmentState, OrderRequestState, Urgency, WorkOrderState } from '@hotline/shared';

/** Colour of a state; never alone: each state also has its mark and its word. */
export type Tone = 'neutral' | 'info' | 'ok' | 'warn' | 'danger';

export interface Badge {
  readonly tone: Tone;
  readonly mark: string;
}

export const ORDER_STATE_BADGE: Readonly<Record<WorkOrderState, Badge>> = {
  DRAFT: { tone: 'neutral', mark: '✎' },
  PHONE_TRANSFERRED: { tone: 'info', mark: '☎' },
  REFERRED: { tone: 'neutral', mark: '↗' },
  NOT_ACCEPTED: { tone: 'neutral', mark: '✕' },
  PENDING_DISPATCH: { tone: 'warn', mark: '◇' },
  PENDING_SIGN: { tone: 'info', mark: '▷' },
  RETURN_PENDING: { tone: 'warn', mark: '↩' },
  NEED_INFO: { tone: 'warn', mark: '?' },
  IN_PROGRESS: { tone: 'info', mark: '●' },
  CLOSE_PENDING: { tone: 'warn', mark: '◇' },
  PENDING_CALLBACK: { tone: 'info', mark: '☎' },
  DISSATISFIED: { tone: 'danger', mark: '✕' },
  REWORK: { tone: 'warn', mark: '↻' },
  MERGED: { tone: 'neutral', mark: '⇢' },
  CLOSED: { tone: 'ok', mark: '✓' },
  WITHDRAWN: { tone: 'neutral', mark: '⇠' },
  ARCHIVED: { tone: 'neutral', mark: '▣' },
};

export const ASSIGNMENT_STATE_BADGE: Readonly<Record<AssignmentState, Badge>> = {
  DISPATCHED: { tone: 'info', mark: '▷' },
  FILED_48H: { tone: 'warn', mark: '◆' },
  SIGNED: { tone: 'ok', mark: '✓' },
  SUBMITTED: { tone: 'ok', mark: '✓' },
  ACCEPTED: { tone: 'ok', mark: '✓' },
  RETURN_REQUESTED: { tone: 'warn', mark: '↩' },
  RETURNED: { tone: 'neutral', mark: '⇠' },
  REVOKED: { tone: 'neutral', mark: '✕' },
};

export const REQUEST_STATE_BADGE: Readonly<Record<OrderRequestState, Badge>> = {
  FILED: { tone: 'warn', mark: '◇' },
  APPROVED: { tone: 'ok', mark: '✓' },
  REJECTED: { tone: 'danger', mark: '✕' },
  LAPSED: { tone: 'neutral', mark: '—' },
};

export const URGENCY_BADGE: Readonly<Record<Urgency, Badge>> = {
  NORMAL: { tone: 'neutral', mark: '' },
  URGENT: { tone: 'warn', mark: '!' },
  CRITICAL: { tone: 'danger', mark: '!!' },
};
