import * as z from 'zod';

import { DueInstant } from '../sla/due.js';

/** POST /work-orders/:id/dispatch-preview: the due instants if the order were dispatched now. */
export const PreviewDispatch = z.strictObject({
  leadUnitId: z.uuid(),
  coUnitIds: z.array(z.uuid()).max(10),
});
export type PreviewDispatch = z.infer<typeof PreviewDispatch>;

/** POST /work-orders/:id/dispatch: exactly one LEAD (牵头), any CO units (协办). */
export const DispatchOrder = PreviewDispatch.extend({
  /** 派单意见, read by the units. */
  note: z.string().trim().max(500).default(''),
  expectedVersion: z.int(),
});
export type DispatchOrder = z.infer<typeof DispatchOrder>;

/** Due instants as one assignment will carry them. */
export const AssignmentDues = z.object({
  sign: DueInstant,
  handle: DueInstant,
  /** Same-day contact, only for urgent and critical orders. */
  urgentContact: DueInstant.nullable(),
});
export type AssignmentDues = z.infer<typeof AssignmentDues>;

export const DispatchPreview = z.object({
  dues: AssignmentDues,
  /** The date promised to the citizen; set by the first dispatch and never reset. */
  citizen: DueInstant,
  /** Why this dispatch would be refused; null when it may go. */
  refusal: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
});
export type DispatchPreview = z.infer<typeof DispatchPreview>;
