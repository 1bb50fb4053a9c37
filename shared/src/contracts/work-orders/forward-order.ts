import * as z from 'zod';

/**
 * POST /assignments/:id/forwardings: the order goes on to a unit below. Of a LEAD that has not
 * signed yet this is its signature too (签收并转交).
 */
export const ForwardOrder = z.strictObject({
  unitId: z.uuid(),
  /** The unit below handles the order: it calls the requester and files the close. */
  asHandler: z.boolean().default(false),
  /** Its last day; left out: one working day before the own one. */
  dueOn: z.iso.date().optional(),
  /** 转办意见, read by the unit below. */
  note: z.string().trim().max(500).default(''),
  expectedVersion: z.int().optional(),
});
export type ForwardOrder = z.infer<typeof ForwardOrder>;
