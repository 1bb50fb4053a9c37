import * as z from 'zod';

/** POST /work-orders/:id/phone-transfer-follow-up: solved closes the order, unsolved sends it to dispatch. */
export const FollowUpPhoneTransfer = z.strictObject({
  resolved: z.boolean(),
  note: z.string().trim().min(2).max(1000),
  expectedVersion: z.int(),
});
export type FollowUpPhoneTransfer = z.infer<typeof FollowUpPhoneTransfer>;
