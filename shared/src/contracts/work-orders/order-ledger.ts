import * as z from 'zod';

import { LEDGER_PHASES } from '../../rules/work-order/responsibility-ledger.js';
import { UnitName } from './order-summary.js';

/** A stretch of time in which one body held the order; the stretches of an order leave no gap. */
export const OrderLedgerSpan = z.object({
  from: z.iso.datetime(),
  /** Null while it lasts. */
  to: z.iso.datetime().nullable(),
  /** Null: units that are none of the viewer's business. */
  holder: z.union([z.literal('CITY'), UnitName]).nullable(),
  /** `EARLIER_ROUNDS`: all that a unit does not see of the rounds before its own. */
  phase: z.enum([...LEDGER_PHASES, 'EARLIER_ROUNDS']),
});
export type OrderLedgerSpan = z.infer<typeof OrderLedgerSpan>;
