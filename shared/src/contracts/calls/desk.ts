import * as z from 'zod';

import { AgentPresence } from '../agents/presence.js';
import { CallSummary } from './call-summary.js';
import { TelephonyStatus } from './telephony-status.js';

/** Callers who wait, those whose agent is being rung among them. Tick `queue` brings it on change. */
export const QueueNow = z.object({
  waiting: z.int(),
  oldestQueuedAt: z.iso.datetime().optional(),
});
export type QueueNow = z.infer<typeof QueueNow>;

/** GET /desk: everything the agent's call bar needs after a (re)load. */
export const Desk = z.object({
  serverTime: z.iso.datetime(),
  telephony: TelephonyStatus,
  presence: AgentPresence,
  /** The call that rings at this agent (OFFERED) or is being spoken (TALKING). */
  currentCall: CallSummary.optional(),
  /** Ended calls of this agent that still lack a disposition, oldest first. */
  undisposed: z.array(CallSummary),
  queue: QueueNow,
});
export type Desk = z.infer<typeof Desk>;
