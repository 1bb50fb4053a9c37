import * as z from 'zod';

/** POST /calls/:id/number-reveals: who looks at a full number says why; both are kept. */
export const RevealNumber = z.object({ reason: z.string().trim().min(2).max(200) });
export type RevealNumber = z.infer<typeof RevealNumber>;

export const RevealedNumber = z.object({ number: z.string() });
export type RevealedNumber = z.infer<typeof RevealedNumber>;
