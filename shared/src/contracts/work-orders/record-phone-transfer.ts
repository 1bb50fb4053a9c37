import * as z from 'zod';

import { Instant } from '../instant.js';
import { SaveDraft } from './save-draft.js';

/** POST /work-orders/:id/phone-transfer (电话转办): who took the matter, when, and what was promised. */
export const RecordPhoneTransfer = SaveDraft.extend({
  unitId: z.uuid(),
  /** 接听人 */
  takenBy: z.string().trim().min(1).max(40),
  takenAt: Instant,
  promise: z.string().trim().min(2).max(500),
  /** 承诺时限 */
  promisedAt: Instant,
});
export type RecordPhoneTransfer = z.infer<typeof RecordPhoneTransfer>;
