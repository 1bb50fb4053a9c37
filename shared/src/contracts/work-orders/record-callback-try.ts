import * as z from 'zod';

import { CONTACT_MEANS } from '../../rules/work-order/contact-means.js';

/** POST /work-orders/:id/callback-tries: nobody was reached. */
export const RecordCallbackTry = z.strictObject({
  means: z.enum(CONTACT_MEANS),
  note: z.string().trim().max(500),
  expectedVersion: z.int().optional(),
});
export type RecordCallbackTry = z.infer<typeof RecordCallbackTry>;
