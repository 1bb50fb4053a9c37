import * as z from 'zod';

import { RETURN_REASONS } from '../../rules/work-order/return-reason.js';
import { CitedFiles } from './record-progress.js';

/** POST /assignments/:id/return-requests (申请退回): reason and basis, inside the sign clock (G1, G2). */
export const RequestReturn = z.strictObject({
  reasonCode: z.enum(RETURN_REASONS),
  /** The reason in the unit's own words; required with OTHER. */
  reasonText: z.string().trim().max(1000).default(''),
  /** Law, duty list or fact that carries the reason. */
  basis: z.string().trim().max(2000),
  suggestedUnitId: z.uuid().nullable().default(null),
  /** Files on the order that prove the basis. */
  attachmentIds: CitedFiles.optional(),
  expectedVersion: z.int().optional(),
});
export type RequestReturn = z.infer<typeof RequestReturn>;
