import * as z from 'zod';

/** POST /assignments/:id/sub-return: back to the unit above, before the signature. */
export const ReturnSub = z.strictObject({
  reason: z.string().trim().min(2).max(1000),
  basis: z.string().trim().min(2).max(2000),
  expectedVersion: z.int().optional(),
});
export type ReturnSub = z.infer<typeof ReturnSub>;
