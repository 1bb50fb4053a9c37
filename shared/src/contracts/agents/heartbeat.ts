import * as z from 'zod';

import { AgentPresence } from './presence.js';

/** Socket event `heartbeat`, every 15 s from a Worker, and at once after `hello` or when asked. */
export const Heartbeat = z.object({
  seatId: z.uuid(),
  softphone: z.object({ registered: z.boolean() }),
});
export type Heartbeat = z.infer<typeof Heartbeat>;

export const HeartbeatAnswer = z.object({
  /** False: another browser has taken the seat since; this one must stop its softphone. */
  holdsSeat: z.boolean(),
  presence: AgentPresence,
});
export type HeartbeatAnswer = z.infer<typeof HeartbeatAnswer>;

/** Tick `presence` to the agent's own browser. */
export const PresenceTick = z.discriminatedUnion('event', [
  /** Presence is being rebuilt: send a heartbeat now. */
  z.object({ event: z.literal('heartbeat-wanted') }),
  /** The switch does not know the softphone (it was restarted): ask for credentials, register anew. */
  z.object({ event: z.literal('registration-wanted') }),
  /** Another browser of the same agent has taken the seat. */
  z.object({ event: z.literal('seat-taken'), seatId: z.uuid() }),
]);
export type PresenceTick = z.infer<typeof PresenceTick>;
