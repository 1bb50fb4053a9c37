import * as z from 'zod';

/** POST /follow-ups/:id/check (跟踪复查): kept, it is lifted; not kept, the order begins anew. */
export const CheckFollowUp = z.strictObject({
  kept: z.boolean(),
  finding: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type CheckFollowUp = z.infer<typeof CheckFollowUp>;
