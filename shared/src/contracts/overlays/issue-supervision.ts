import * as z from 'zod';

import { SUPERVISION_FORMS } from '../../rules/work-order/supervision-form.js';

/**
 * POST /work-orders/:id/supervisions (督办立项): one unit of the order is to answer. Only an urgent
 * one names its own instant; the others are due by their form.
 */
export const IssueSupervision = z
  .strictObject({
    form: z.enum(SUPERVISION_FORMS),
    unitId: z.uuid(),
    text: z.string().trim().min(2).max(2000),
    dueAt: z.iso.datetime({ offset: true }).optional(),
    expectedVersion: z.int().optional(),
  })
  .refine(({ form, dueAt }) => (form === 'URGENT') === (dueAt !== undefined), {
    path: ['dueAt'],
    message: 'An urgent supervision names its instant, the others none',
  });
export type IssueSupervision = z.infer<typeof IssueSupervision>;
