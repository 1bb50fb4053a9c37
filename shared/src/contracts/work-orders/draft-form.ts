import * as z from 'zod';

import { URGENCIES } from '../../rules/sla/urgency.js';
import { REQUEST_TYPES } from '../../rules/work-order/request-type.js';

/**
 * The order form while it is being written: everything may still be missing, nothing is trimmed.
 * What must be there for an outcome is a rule (`missing-facts.ts`), not a shape.
 */
export const DraftForm = z.strictObject({
  requesterName: z.string().max(40),
  anonymous: z.boolean(),
  /**
   * A number the requester dictated. Written, never read back: left out it stays as it is, an
   * empty text goes back to the caller's own number.
   */
  phone: z.string().max(30).optional(),
  occurred: z.string().max(100),
  place: z.string().max(200),
  matter: z.string().max(4000),
  expectation: z.string().max(1000),
  requestType: z.enum(REQUEST_TYPES).nullable(),
  categoryCode: z.string().max(8).nullable(),
  districtCode: z.string().max(12).nullable(),
  urgency: z.enum(URGENCIES),
  confidential: z.boolean(),
  /** Answers to the attributes the category asks for, by attribute name. */
  attributes: z.record(z.string().max(40), z.string().max(200)),
  /** 举报: the unit complained about (G3). */
  accusedUnitId: z.uuid().nullable(),
});
export type DraftForm = z.infer<typeof DraftForm>;

export const EMPTY_DRAFT_FORM: DraftForm = {
  requesterName: '',
  anonymous: false,
  occurred: '',
  place: '',
  matter: '',
  expectation: '',
  requestType: null,
  categoryCode: null,
  districtCode: null,
  urgency: 'NORMAL',
  confidential: false,
  attributes: {},
  accusedUnitId: null,
};
