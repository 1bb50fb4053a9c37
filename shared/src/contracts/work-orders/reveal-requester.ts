import * as z from 'zod';

/** POST /work-orders/:id/requester-reveals: identity in clear, for a reason that is kept in the audit. */
export const RevealRequester = z.strictObject({ reason: z.string().trim().min(2).max(200) });
export type RevealRequester = z.infer<typeof RevealRequester>;

export const RequesterRevealed = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
});
export type RequesterRevealed = z.infer<typeof RequesterRevealed>;
