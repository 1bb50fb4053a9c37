import * as z from 'zod';

import { CALL_DISPOSITIONS } from '../../rules/call/call-disposition.js';
import { CitizenCard } from '../citizens/citizen-card.js';
import { CallSummary } from './call-summary.js';

/**
 * GET /calls/:id/screen-pop. The citizen's open orders come from GET /work-orders?citizenId=…,
 * asked for at the same time.
 */
export const ScreenPop = z.object({
  call: CallSummary,
  /** Absent when the caller withheld the number. */
  citizen: CitizenCard.optional(),
  /** Earlier calls of this citizen, newest first, at most five. */
  lastContacts: z.array(
    z.object({
      callId: z.uuid(),
      at: z.iso.datetime(),
      agentName: z.string().optional(),
      disposition: z.enum(CALL_DISPOSITIONS).optional(),
    }),
  ),
  /** This call counted: "三天内第 n 次来电". */
  callsInThreeDays: z.int(),
});
export type ScreenPop = z.infer<typeof ScreenPop>;
