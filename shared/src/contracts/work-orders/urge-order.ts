import * as z from 'zod';

/** POST /work-orders/:id/urge (催办). */
export const UrgeOrder = z.strictObject({
  note: z.string().trim().min(2).max(500),
  expectedVersion: z.int().optional(),
});
export type UrgeOrder = z.infer<typeof UrgeOrder>;
