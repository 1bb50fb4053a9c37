import * as z from 'zod';

import { FOLLOW_UP_GROUNDS } from '../../rules/work-order/overlays.js';

/** POST /work-orders/:id/follow-ups (列入跟踪): a closed order is looked at again on that day. */
export const OpenFollowUp = z.strictObject({
  ground: z.enum(FOLLOW_UP_GROUNDS),
  checkOn: z.iso.date(),
  note: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type OpenFollowUp = z.infer<typeof OpenFollowUp>;
