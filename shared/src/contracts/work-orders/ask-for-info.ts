import * as z from 'zod';

/** POST /work-orders/:id/ask-info (退补充): what the dispatcher needs to know before a dispatch. */
export const AskForInfo = z.strictObject({
  missing: z.string().trim().min(2).max(1000),
  expectedVersion: z.int(),
});
export type AskForInfo = z.infer<typeof AskForInfo>;
