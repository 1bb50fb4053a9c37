import * as z from 'zod';

/** POST /assignments/:id/help-requests (申请协办): the handling unit proposes a CO unit (row 32). */
export const AskForHelp = z.strictObject({
  unitId: z.uuid(),
  reason: z.string().trim().max(1000),
  expectedVersion: z.int().optional(),
});
export type AskForHelp = z.infer<typeof AskForHelp>;

/** POST /work-orders/:id/co-units (增派): asked for by the unit, or by the dispatcher's own judgement. */
export const AddCo = z.strictObject({
  unitId: z.uuid(),
  /** The request it grants; the unit may be another than the one that was proposed. */
  requestId: z.uuid().nullable().default(null),
  /** Read by the new unit. */
  note: z.string().trim().max(500).default(''),
  expectedVersion: z.int().optional(),
});
export type AddCo = z.infer<typeof AddCo>;

/** POST /help-requests/:id/refusal */
export const DeclineHelp = z.strictObject({
  reason: z.string().trim().max(1000),
  expectedVersion: z.int().optional(),
});
export type DeclineHelp = z.infer<typeof DeclineHelp>;
