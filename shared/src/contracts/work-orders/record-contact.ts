import * as z from 'zod';

import { CONTACT_MEANS } from '../../rules/work-order/contact-means.js';

/**
 * POST /assignments/:id/contacts (联系诉求人), by the unit that handles the order; and
 * POST /work-orders/:id/contacts, by the agent while facts are missing.
 */
export const RecordContact = z.strictObject({
  means: z.enum(CONTACT_MEANS),
  /** Whether the requester was spoken with; a try that failed counts as one of three. */
  reached: z.boolean(),
  note: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type RecordContact = z.infer<typeof RecordContact>;
