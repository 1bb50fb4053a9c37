import * as z from 'zod';

/** POST /assignments/:id/sub-recall: the unit above takes it back; with a reason once it is signed. */
export const RecallSub = z.strictObject({
  reason: z.string().trim().max(1000).default(''),
  expectedVersion: z.int().optional(),
});
export type RecallSub = z.infer<typeof RecallSub>;
