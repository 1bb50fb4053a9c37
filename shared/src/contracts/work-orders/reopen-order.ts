import * as z from 'zod';

/** POST /work-orders/:id/reopen (复开): new facts, at most 30 days after closing. */
export const ReopenOrder = z.strictObject({
  reason: z.string().trim().min(2).max(1000),
  expectedVersion: z.int(),
});
export type ReopenOrder = z.infer<typeof ReopenOrder>;
