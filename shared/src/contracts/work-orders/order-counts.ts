import * as z from 'zod';

/** GET /work-orders/counts: one number per list of the viewer; lists without permission are left out. */
export const OrderCounts = z.object({
  myDrafts: z.int().optional(),
  phoneFollowUps: z.int().optional(),
  phoneFollowUpsOverdue: z.int().optional(),
  toDispatch: z.int().optional(),
  dispatchOverdue: z.int().optional(),
  returnsToRule: z.int().optional(),
  disputesToRule: z.int().optional(),
  filingsToAnswer: z.int().optional(),
  helpToAnswer: z.int().optional(),
  /** Orders of which some unit has not seen anything for too long. */
  unreceived: z.int().optional(),
  toSign: z.int().optional(),
  /** Less than two hours left on the sign clock. */
  signNearDue: z.int().optional(),
  signOverdue: z.int().optional(),
  inProgress: z.int().optional(),
  handleOverdue: z.int().optional(),
  needInfo: z.int().optional(),
  extensionsToRule: z.int().optional(),
  closesToRule: z.int().optional(),
  repeatedToRule: z.int().optional(),
  dissatisfiedToRule: z.int().optional(),
  /** A unit: what waits for the leader's signature, and for the first step. */
  toSignByLeader: z.int().optional(),
  toJudge: z.int().optional(),
  toCall: z.int().optional(),
  callbackOverdue: z.int().optional(),
});
export type OrderCounts = z.infer<typeof OrderCounts>;
