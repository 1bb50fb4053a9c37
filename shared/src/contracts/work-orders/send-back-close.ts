import * as z from 'zod';

/** POST /assignments/:id/close-draft/send-back: the leader does not sign. */
export const SendBackClose = z.strictObject({
  reason: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type SendBackClose = z.infer<typeof SendBackClose>;
