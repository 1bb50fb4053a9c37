import * as z from 'zod';

/** POST /work-orders/:id/withdraw (撤诉): by the citizen's own word, so it was made sure who speaks. */
export const WithdrawOrder = z.strictObject({
  reason: z.string().trim().min(2).max(500),
  identityChecked: z.literal(true),
  expectedVersion: z.int().optional(),
});
export type WithdrawOrder = z.infer<typeof WithdrawOrder>;
