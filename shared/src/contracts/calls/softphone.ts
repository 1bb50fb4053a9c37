import * as z from 'zod';

/**
 * POST /softphone/credentials: a secret for this browser and this registration only. Asking again
 * (a reload, a second tab) makes the former one worthless. Keep it in memory, never in storage.
 */
export const SoftphoneCredentials = z.object({
  username: z.string(),
  password: z.string(),
  domain: z.string(),
  /** Path of the SIP-over-WebSocket door on the console's own address. */
  wsPath: z.string(),
  expiresAt: z.iso.datetime(),
  /** Goes into every heartbeat: only the browser that holds the seat keeps the agent present. */
  seatId: z.uuid(),
});
export type SoftphoneCredentials = z.infer<typeof SoftphoneCredentials>;

/** POST /demo-phone/credentials, in the demo only: the number the citizen's telephone calls from. */
export const DemoPhoneRequest = z.object({
  number: z
    .string()
    .trim()
    .regex(/^\d{3,15}$/),
});
export type DemoPhoneRequest = z.infer<typeof DemoPhoneRequest>;

export const DemoPhoneCredentials = z.object({
  username: z.string(),
  password: z.string(),
  domain: z.string(),
  /** Carries the ticket that opens the SIP door without a session. */
  wsPath: z.string(),
  /** What to dial. */
  hotline: z.string(),
  expiresAt: z.iso.datetime(),
});
export type DemoPhoneCredentials = z.infer<typeof DemoPhoneCredentials>;
