import * as z from 'zod';

/** POST /supervisions/:id/lift (督办销号): the report is enough. */
export const LiftSupervision = z.strictObject({
  note: z.string().trim().max(1000),
  expectedVersion: z.int().optional(),
});
export type LiftSupervision = z.infer<typeof LiftSupervision>;
