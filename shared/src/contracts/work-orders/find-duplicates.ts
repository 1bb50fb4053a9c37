import * as z from 'zod';

import { DUPLICATE_ADVICE, DUPLICATE_REASONS } from '../../rules/duplicates/judge-duplicate.js';
import { OrderSummary } from './order-summary.js';

/** An order that may be the same matter. */
export const FoundDuplicate = z.object({
  order: OrderSummary,
  /** 0 to 1. */
  score: z.number(),
  reasons: z.array(z.enum(DUPLICATE_REASONS)),
  advice: z.enum(DUPLICATE_ADVICE),
  /** Of a closed one: what the requester was answered, and when. */
  answer: z.object({ text: z.string(), at: z.iso.datetime() }).nullable(),
});
export type FoundDuplicate = z.infer<typeof FoundDuplicate>;

/**
 * GET /work-orders/:id/duplicates: what the stored words of a draft, or of an order that waits for
 * dispatch, may repeat: the requester's own orders, and those of others about the same place and
 * topic in the last 30 days. The surest first.
 */
export const FoundDuplicates = z.object({ duplicates: z.array(FoundDuplicate) });
export type FoundDuplicates = z.infer<typeof FoundDuplicates>;
