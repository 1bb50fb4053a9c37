import * as z from 'zod';

import {
  ESCALATED_CLOCKS,
  STEP_ACTIONS,
  STEP_RECIPIENTS,
  STEP_UNITS,
} from '../../rules/escalation/escalation-step.js';

/** A step as it is entered; the code of a new one is given by the server. */
export const LadderStep = z.object({
  code: z.string().min(1).max(60),
  clock: z.enum(ESCALATED_CLOCKS),
  unit: z.enum(STEP_UNITS),
  /** Whole; negative before the due instant, 0 at it. */
  amount: z.int().min(-2_880).max(2_880),
  recipients: z.array(z.enum(STEP_RECIPIENTS)).min(1),
  actions: z.array(z.enum(STEP_ACTIONS)).min(1),
});
export type LadderStep = z.infer<typeof LadderStep>;

/** GET /escalation-ladder. */
export const Ladder = z.object({
  version: z.int(),
  steps: z.array(LadderStep),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
});
export type Ladder = z.infer<typeof Ladder>;

/** PUT /escalation-ladder: the whole of it. Open orders are given the new steps by and by. */
export const ChangeLadder = z.object({
  expectedVersion: z.int(),
  steps: z.array(LadderStep.extend({ code: z.string().min(1).max(60).optional() })).max(40),
});
export type ChangeLadder = z.infer<typeof ChangeLadder>;
