import * as z from 'zod';

import {
  AGENT_REASONS,
  AGENT_STATES,
  AGENT_WISHES,
  DECLARED_REASONS,
  REASONS_OF_WISH,
} from '../../rules/agent-presence/agent-state.js';

/** PUT /presence: the agent's wish. NOT_READY and BREAK need a reason of their list. */
export const DeclarePresence = z
  .object({
    state: z.enum(AGENT_WISHES),
    reason: z.enum(DECLARED_REASONS).optional(),
  })
  .refine(
    ({ state, reason }) => {
      const reasons = REASONS_OF_WISH[state];
      return reason === undefined ? reasons.length === 0 : reasons.includes(reason);
    },
    { path: ['reason'], message: '示忙、小休须选择原因' },
  );
export type DeclarePresence = z.infer<typeof DeclarePresence>;

/** What the server holds about one agent's presence: wish and effective state side by side. */
export const AgentPresence = z.object({
  version: z.int(),
  wish: z.enum(AGENT_WISHES),
  wishReason: z.enum(AGENT_REASONS).optional(),
  state: z.enum(AGENT_STATES),
  reason: z.enum(AGENT_REASONS).optional(),
  /** Since when the effective state holds: the timer on the chip. */
  since: z.iso.datetime(),
  /** The call of RESERVED, TALKING and ACW. */
  callId: z.uuid().optional(),
  /** End of the after-call work, in state ACW. */
  wrapUpUntil: z.iso.datetime().optional(),
});
export type AgentPresence = z.infer<typeof AgentPresence>;
