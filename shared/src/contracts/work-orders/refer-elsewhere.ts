import * as z from 'zod';

import { REFERRAL_CHANNELS } from '../../rules/work-order/referral-channel.js';
import { SaveDraft } from './save-draft.js';

/** POST /work-orders/:id/referral (引导): the right way, and what the caller was told about it. */
export const ReferElsewhere = SaveDraft.extend({
  channel: z.enum(REFERRAL_CHANNELS),
  told: z.string().trim().min(2).max(1000),
});
export type ReferElsewhere = z.infer<typeof ReferElsewhere>;
