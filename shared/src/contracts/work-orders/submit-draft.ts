import * as z from 'zod';

import { SUGGESTION_KINDS } from '../../rules/work-order/merging.js';
import { SaveDraft } from './save-draft.js';

/** POST /work-orders/:id/submission (书面转办): the caller heard the matter read back. */
export const SubmitDraft = SaveDraft.extend({
  readBack: z.boolean(),
  /** Rows 12 and 13: it may be the same matter as another order. */
  suggestion: z.strictObject({ kind: z.enum(SUGGESTION_KINDS), orderId: z.uuid() }).optional(),
});
export type SubmitDraft = z.infer<typeof SubmitDraft>;
