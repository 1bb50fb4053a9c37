import * as z from 'zod';

import { TelephonyStatus } from '../calls/telephony-status.js';
import { AgentPresence } from './presence.js';

/** One agent as the shift lead sees it. */
export const FloorAgent = z.object({ id: z.uuid(), name: z.string(), presence: AgentPresence });
export type FloorAgent = z.infer<typeof FloorAgent>;

/** GET /floor: the shift lead's view of agents and waiting calls. */
export const Floor = z.object({
  at: z.iso.datetime(),
  telephony: TelephonyStatus,
  agents: z.array(FloorAgent),
  waiting: z.array(
    z.object({
      callId: z.uuid(),
      maskedNumber: z.string().optional(),
      queuedAt: z.iso.datetime(),
      /** True while an agent's telephone rings for it. */
      ringing: z.boolean(),
    }),
  ),
});
export type Floor = z.infer<typeof Floor>;

/** Live message `agent.changed`, to the agent and to the room `floor`. */
export const AgentChanged = z.object({
  agentId: z.uuid(),
  presence: AgentPresence,
});
export type AgentChanged = z.infer<typeof AgentChanged>;
