import * as z from 'zod';

/** POST /assignments/:id/extension-requests (申请延期): 1 to 7 working days on top of the due date (S2 R11). */
export const RequestExtension = z.strictObject({
  days: z.int().min(1).max(7),
  reason: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type RequestExtension = z.infer<typeof RequestExtension>;
