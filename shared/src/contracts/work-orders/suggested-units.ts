import * as z from 'zod';

import {
  RULING_VERDICTS,
  type SuggestionReason,
} from '../../rules/dispatch-suggestion/suggest-units.js';
import { Precedent } from './dispute.js';
import { UnitName } from './order-summary.js';
import { UnitDuty } from './unit-duty.js';

const text = z.string();

const Reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CATEGORY'), text }),
  z.object({ kind: z.literal('DISTRICT'), text }),
  z.object({
    kind: z.literal('PRECEDENT'),
    text,
    orderNo: z.string(),
    verdict: z.enum(RULING_VERDICTS),
  }),
  z.object({ kind: z.literal('DUTY_TEXT'), text }),
]) satisfies z.ZodType<SuggestionReason>;

/** GET /work-orders/:id/suggested-units: who should get it and why, with the rulings that say so. */
export const SuggestedUnits = z.object({
  /** As LEAD, best first. */
  units: z.array(z.object({ unit: UnitDuty, reasons: z.array(Reason) })),
  /** Who usually helps. */
  co: z.array(UnitName),
  /** Of the same category, those of the most similar places first; never of this order itself. */
  precedents: z.array(Precedent),
});
export type SuggestedUnits = z.infer<typeof SuggestedUnits>;
