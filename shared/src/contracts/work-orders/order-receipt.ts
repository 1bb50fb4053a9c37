import * as z from 'zod';

import { WORK_ORDER_STATES } from '../../rules/work-order/work-order-state.js';

/** What every command on an order answers: where the order stands now. */
export const OrderReceipt = z.object({
  id: z.uuid(),
  /** "2611-000017"; null while the order is a draft. */
  orderNo: z.string().nullable(),
  state: z.enum(WORK_ORDER_STATES),
  version: z.int(),
  round: z.int(),
});
export type OrderReceipt = z.infer<typeof OrderReceipt>;

/** The answer to an outcome also carries what the agent reads to the caller. */
export const OutcomeReceipt = OrderReceipt.extend({ orderNo: z.string(), lookupCode: z.string() });
export type OutcomeReceipt = z.infer<typeof OutcomeReceipt>;
