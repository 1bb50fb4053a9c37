import * as z from 'zod';

import { NOT_ACCEPTED_REASONS, REPEATED } from '../../rules/work-order/not-accepted-reason.js';
import { REFERRAL_CHANNELS } from '../../rules/work-order/referral-channel.js';
import { UnitName } from './order-summary.js';

/** What the agent's outcome left behind, for the outcomes that carry words of their own. */
export const OrderOutcome = z.discriminatedUnion('disposition', [
  z.object({ disposition: z.literal('DIRECT_ANSWER'), answer: z.string() }),
  z.object({
    disposition: z.literal('PHONE_TRANSFER'),
    unit: UnitName,
    takenBy: z.string(),
    takenAt: z.iso.datetime(),
    promise: z.string(),
    promisedAt: z.iso.datetime(),
    followUp: z
      .object({ resolved: z.boolean(), note: z.string(), at: z.iso.datetime(), by: z.string() })
      .nullable(),
  }),
  z.object({ disposition: z.literal('WRITTEN_TRANSFER'), readBack: z.boolean() }),
  z.object({
    disposition: z.literal('REFERRED'),
    channel: z.enum(REFERRAL_CHANNELS),
    told: z.string(),
  }),
  z.object({
    disposition: z.literal('NOT_ACCEPTED'),
    reason: z.enum([...NOT_ACCEPTED_REASONS, REPEATED]),
    told: z.string(),
  }),
  z.object({
    disposition: z.literal('APPENDED'),
    orderId: z.uuid(),
    orderNo: z.string(),
    note: z.string(),
  }),
]);
export type OrderOutcome = z.infer<typeof OrderOutcome>;
