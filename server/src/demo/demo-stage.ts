import type { CloseReportForm, DraftForm } from '@hotline/shared';

/** How far a demo order has come when somebody first looks. */
export const DEMO_STAGES = [
  'TO_DISPATCH',
  'NEED_INFO',
  'TO_SIGN',
  'RETURN_FILED',
  'SIGNED',
  'CONTACTED',
  'EXTENSION_ASKED',
  'CLOSE_DRAFTED',
  'CLOSE_FILED',
  'TO_CALL',
  'DISSATISFIED',
] as const;
export type DemoStage = (typeof DEMO_STAGES)[number];

export interface DemoOrder {
  readonly stage: DemoStage;
  /** Code of the lead unit, from TO_SIGN on. */
  readonly lead?: string;
  readonly co?: readonly string[];
  /** Code of the unit below to which the lead unit hands the handling over when it signs. */
  readonly forwardTo?: string;
  readonly form: Partial<DraftForm>;
  /** What the unit found and did, from CLOSE_DRAFTED on. */
  readonly report?: Pick<CloseReportForm, 'account' | 'publicReply'>;
}
