import * as z from 'zod';

/** POST /instructions/:id/removal: the head of the unit need not sign any more; audited (G7). */
export const RemoveInstruction = z.strictObject({
  reason: z.string().trim().min(2).max(500),
  expectedVersion: z.int().optional(),
});
export type RemoveInstruction = z.infer<typeof RemoveInstruction>;
