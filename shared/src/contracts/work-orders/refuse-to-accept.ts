import * as z from 'zod';

import { NOT_ACCEPTED_REASONS } from '../../rules/work-order/not-accepted-reason.js';
import { SaveDraft } from './save-draft.js';

/** POST /work-orders/:id/refusal-to-accept (不予受理): the reason, and what the caller was told. */
export const RefuseToAccept = SaveDraft.extend({
  reason: z.enum(NOT_ACCEPTED_REASONS),
  told: z.string().trim().min(2).max(1000),
});
export type RefuseToAccept = z.infer<typeof RefuseToAccept>;
