import * as z from 'zod';

/** POST /work-orders/:id/info (补充): what the caller added; the words of the matter stay as they are. */
export const AddInfo = z.strictObject({
  note: z.string().trim().min(2).max(2000),
  expectedVersion: z.int().optional(),
});
export type AddInfo = z.infer<typeof AddInfo>;
