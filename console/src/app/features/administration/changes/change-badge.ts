import type { SlaChangeState } from '@hotline/shared';

import type { Badge } from '../../../ui/badges/tone';

export const CHANGE_STATE_BADGE: Readonly<Record<SlaChangeState, Badge>> = {
  PROPOSED: { tone: 'warn', mark: '◇' },
  REJECTED: { tone: 'neutral', mark: '✕' },
  WITHDRAWN: { tone: 'neutral', mark: '⇠' },
  APPLYING: { tone: 'info', mark: '●' },
  APPLIED: { tone: 'ok', mark: '✓' },
};
