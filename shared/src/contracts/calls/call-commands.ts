import * as z from 'zod';

/** PUT /calls/:id/hold: the caller hears music, or speaks with the agent again. */
export const HoldCall = z.object({ held: z.boolean() });
export type HoldCall = z.infer<typeof HoldCall>;
