import type { WorkOrder } from './work-order.js';

/** LAPSED: the unit signed, or asked for return, before the platform answered. */
export type FilingState = 'FILED' | 'ACKNOWLEDGED' | 'REFUSED' | 'LAPSED';

/** 报备: a unit's word that the duty is disputed; a unit files once in a round (row 21). */
export interface Filing {
  readonly id: string;
  readonly assignmentId: string;
  readonly filedAt: string;
  /** The sign clock as it was before: what a refusal gives back. */
  readonly oldSignDueAt: string;
  readonly state: FilingState;
}

/** The filing that the platform has not answered. */
export function openFilingOf({ handling }: Pick<WorkOrder, 'handling'>): Filing | undefined {
  return handling.filing?.state === 'FILED' ? handling.filing : undefined;
}
