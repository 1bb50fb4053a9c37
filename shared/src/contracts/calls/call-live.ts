import * as z from 'zod';

import { CALL_DISPOSITIONS } from '../../rules/call/call-disposition.js';
import { CALL_ENDERS, CALL_STATES } from '../../rules/call/call-state.js';

/** Live message `call.changed` to the agent concerned; never carries a number. */
export const CallChanged = z.object({
  callId: z.uuid(),
  /** The stored fact, for example CallAnswered. */
  fact: z.string(),
  state: z.enum(CALL_STATES),
  agentId: z.uuid().optional(),
  held: z.boolean().optional(),
  endedBy: z.enum(CALL_ENDERS).optional(),
  disposition: z.enum(CALL_DISPOSITIONS).optional(),
});
export type CallChanged = z.infer<typeof CallChanged>;

/** Tick `call`: ringing progress, sent ahead of the stored facts. */
export const CallTick = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('ringing'),
    callId: z.uuid(),
    ringUntil: z.iso.datetime(),
    /** The page was reloaded during this very call: answer at once without asking the agent. */
    rejoin: z.boolean(),
  }),
  z.object({
    event: z.literal('ring-ended'),
    callId: z.uuid(),
    /** `call-gone`: the caller gave up; `not-answered`: the ring time ran out or it was declined. */
    why: z.enum(['call-gone', 'not-answered', 'answered']),
  }),
  /** The leg is over whatever the softphone believes: end the SIP session locally. */
  z.object({ event: z.literal('leg-ended'), callId: z.uuid() }),
]);
export type CallTick = z.infer<typeof CallTick>;
