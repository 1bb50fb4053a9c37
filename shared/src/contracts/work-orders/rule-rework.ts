import * as z from 'zod';

/** POST /work-orders/:id/rework (认定合理，重办). */
export const RuleRework = z.strictObject({
  reason: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type RuleRework = z.infer<typeof RuleRework>;
