import type { FollowUpState, InstructionState, SupervisionState } from '@hotline/shared';

import type { Badge } from '../../ui/badges/tone';

/** Of what lies over an order; each state also has its mark and its word. */
export const OVERLAY_BADGE: Readonly<
  Record<SupervisionState | InstructionState | FollowUpState, Badge>
> = {
  ISSUED: { tone: 'warn', mark: '◆' },
  REPORTED: { tone: 'info', mark: '◇' },
  LIFTED: { tone: 'ok', mark: '✓' },
  ENDED: { tone: 'neutral', mark: '—' },
  ACTIVE: { tone: 'warn', mark: '◆' },
  ANSWERED: { tone: 'ok', mark: '✓' },
  REMOVED: { tone: 'neutral', mark: '✕' },
  OPEN: { tone: 'warn', mark: '◷' },
  REOPENED: { tone: 'danger', mark: '↻' },
};
