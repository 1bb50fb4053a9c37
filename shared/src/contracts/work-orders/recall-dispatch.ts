import * as z from 'zod';

/** POST /work-orders/:id/recall (撤回改派): before the LEAD signs, not counted to the unit. */
export const RecallDispatch = z.strictObject({
  reason: z.string().trim().min(2).max(500),
  expectedVersion: z.int(),
});
export type RecallDispatch = z.infer<typeof RecallDispatch>;
