import type { CloseReportForm, DraftForm } from '@hotline/shared';

/** How far a demo order has come when somebody first looks. */
export const DEMO_STAGES = [
  'TO_DISPATCH',
  'NEED_INFO',
  'DISPUTED',
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
  /** The units that returned it before, by code, each with the clause that it cited. */
  readonly returnedBy?: Readonly<Record<string, string>>;
  readonly form: Partial<DraftForm>;
  /** What the centre has laid over it since. */
  readonly laidOver?: readonly ('SUPERVISION' | 'INSTRUCTION')[];
  /** What the unit found and did, from CLOSE_DRAFTED on. */
  readonly report?: Pick<CloseReportForm, 'account' | 'publicReply'>;
}
