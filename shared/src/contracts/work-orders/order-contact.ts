import * as z from 'zod';

import { CONTACT_MEANS } from '../../rules/work-order/contact-means.js';
import { UnitName } from './order-summary.js';

export const CONTACT_KINDS = [
  'INTAKE', // 来电
  'FOLLOW_UP', // 电话转办回访
  'CITIZEN', // 承办单位联系诉求人
  'INFO', // 补充要素
  'CALLBACK', // 回访
  'URGE', // 催办
] as const;

/** One contact with the requester, or the try of one; oldest first in an order. */
export const OrderContact = z.object({
  kind: z.enum(CONTACT_KINDS),
  at: z.iso.datetime(),
  by: z.string(),
  callId: z.uuid().nullable(),
  round: z.int(),
  /** Of the unit that called; null for the centre. */
  unit: UnitName.nullable(),
  /** Null where the requester called. */
  means: z.enum(CONTACT_MEANS).nullable(),
  reached: z.boolean(),
  note: z.string(),
});
export type OrderContact = z.infer<typeof OrderContact>;
