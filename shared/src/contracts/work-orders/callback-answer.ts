import * as z from 'zod';

import { ATTITUDES, UNRATED_REASONS } from '../../rules/work-order/satisfaction.js';

const asked = { at: z.iso.datetime(), by: z.string(), round: z.int(), note: z.string() };
const rated = { stars: z.int(), solved: z.boolean(), attitude: z.enum(ATTITUDES).nullable() };

/** What the citizen said at the callback; `note` is the reason of one who is not satisfied. */
export const CallbackAnswer = z.discriminatedUnion('result', [
  z.object({ result: z.literal('SATISFIED'), ...asked, ...rated }),
  z.object({ result: z.literal('DISSATISFIED'), ...asked, ...rated }),
  z.object({ result: z.literal('UNRATED'), ...asked, why: z.enum(UNRATED_REASONS) }),
]);
export type CallbackAnswer = z.infer<typeof CallbackAnswer>;

/** 销号: proposed by one person of the centre, confirmed by another. */
export const StrikeOffCase = z.object({
  reason: z.string(),
  proposedAt: z.iso.datetime(),
  proposedBy: z.object({ id: z.uuid(), name: z.string() }),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
});
export type StrikeOffCase = z.infer<typeof StrikeOffCase>;
