import * as z from 'zod';

/** POST /work-orders/:id/close-incomplete: nobody could be reached three times, the facts stay incomplete. */
export const CloseIncomplete = z.strictObject({
  note: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type CloseIncomplete = z.infer<typeof CloseIncomplete>;
