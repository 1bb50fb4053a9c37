import * as z from 'zod';

import { CALL_DISPOSITIONS } from '../../rules/call/call-disposition.js';
import {
  CALL_END_REASONS,
  CALL_ENDERS,
  CALL_STATES,
  MENU_CHOICES,
} from '../../rules/call/call-state.js';

/** One call as lists and the call bar show it: never with the full number. */
export const CallSummary = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(CALL_STATES),
  /** 138****5678; absent when the caller withheld the number. */
  maskedNumber: z.string().optional(),
  citizenId: z.uuid().optional(),
  menuChoice: z.enum(MENU_CHOICES).optional(),
  arrivedAt: z.iso.datetime(),
  queuedAt: z.iso.datetime().optional(),
  answeredAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  endedBy: z.enum(CALL_ENDERS).optional(),
  endReason: z.enum(CALL_END_REASONS).optional(),
  held: z.boolean(),
  agent: z.object({ id: z.uuid(), name: z.string() }).optional(),
  disposition: z.enum(CALL_DISPOSITIONS).optional(),
  dispositionNote: z.string().optional(),
  recordings: z.array(z.object({ id: z.uuid(), seconds: z.number(), stored: z.boolean() })),
});
export type CallSummary = z.infer<typeof CallSummary>;

/** GET /calls: the agent's own calls, those without a disposition first, then the newest. */
export const FindCalls = z.object({
  undisposed: z.enum(['true', 'false']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type FindCalls = z.infer<typeof FindCalls>;

export const CallList = z.object({
  calls: z.array(CallSummary),
  nextCursor: z.string().optional(),
});
export type CallList = z.infer<typeof CallList>;
