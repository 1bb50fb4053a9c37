import * as z from 'zod';

/**
 * Whether calls can be taken. `OFF`: telephony is not part of this installation, `reason` says why;
 * `DOWN`: the switch cannot be reached at the moment and is being reconnected.
 */
export const TelephonyStatus = z.object({
  state: z.enum(['UP', 'DOWN', 'OFF']),
  reason: z.string().optional(),
  since: z.iso.datetime(),
});
export type TelephonyStatus = z.infer<typeof TelephonyStatus>;
