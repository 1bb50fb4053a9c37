import * as z from 'zod';

import { DueInstant } from '../sla/due.js';
import { CallbackAnswer, StrikeOffCase } from './callback-answer.js';
import { OrderContact } from './order-contact.js';
import { OrderSummary, UnitName } from './order-summary.js';
import { ReturnRequest } from './return-request.js';
import { UnitDuty } from './unit-duty.js';
import { CloseRequest, ExtensionRequest, FilingRequest } from './unit-request.js';

/** What waits for a judgement. */
export const REVIEW_KINDS = [
  'RETURN',
  'DISPUTE',
  'EXTENSION',
  'CLOSE',
  'DISSATISFIED',
  'REPEATED',
  'FILING',
] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/**
 * GET /reviews: what waits for the viewer's own judgement, by time left. The reviewer judges for the
 * city, the people of a unit the extensions and closes of the units below it (first step).
 */
export const FindReviews = z.object({
  kind: z.enum(REVIEW_KINDS).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type FindReviews = z.infer<typeof FindReviews>;

const besideOrder = {
  order: OrderSummary,
  matter: z.string(),
  expectation: z.string(),
  /** Until when a judgement is due. */
  dueAt: z.iso.datetime(),
};
const beside = {
  ...besideOrder,
  /** The unit that asks, or whose work is judged. */
  unit: UnitDuty,
};
const handling = {
  handleDueAt: z.iso.datetime(),
  /** Of the unit with the citizen, in this round. */
  contacts: z.array(OrderContact),
};

/** A line of the review desk: the request beside what one needs to judge it. */
export const ReviewRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('RETURN'),
    ...beside,
    request: ReturnRequest,
    suggestedUnit: UnitDuty.nullable(),
    /** Earlier rulings against this unit on this order; a second one makes it sign. */
    rejectedReturns: z.int(),
  }),
  z.object({
    kind: z.literal('DISPUTE'),
    ...besideOrder,
    openedAt: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('FILING'),
    ...beside,
    request: FilingRequest,
    /** The unit the duty is disputed with. */
    counterpart: UnitDuty,
  }),
  z.object({
    kind: z.literal('EXTENSION'),
    ...beside,
    ...handling,
    request: ExtensionRequest,
    /** What the handling clock would be after an approval. */
    wouldBeDue: DueInstant,
    approvedExtensions: z.int(),
  }),
  z.object({
    kind: z.literal('CLOSE'),
    ...beside,
    ...handling,
    request: CloseRequest,
    coReports: z.array(
      z.object({ unit: UnitName, report: z.string().nullable(), at: z.iso.datetime().nullable() }),
    ),
    /** Closes of this order that were sent back before. */
    rejectedCloses: z.int(),
    /** Why the citizen was not satisfied with the close before, in a rework. */
    lastDissatisfied: CallbackAnswer.nullable(),
  }),
  z.object({
    kind: z.literal('DISSATISFIED'),
    ...beside,
    satisfaction: CallbackAnswer,
    close: CloseRequest.nullable(),
    reworkCount: z.int(),
    strikeOff: StrikeOffCase.nullable(),
    /** Where it followed another order: what that one's close answered. */
    groupReply: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('REPEATED'),
    ...besideOrder,
    /** Who says so, and the order that it repeats with what was answered then. */
    suggestedBy: z.string(),
    closed: z.object({
      order: OrderSummary,
      matter: z.string(),
      closedAt: z.iso.datetime().nullable(),
      answer: z.string().nullable(),
    }),
  }),
]);
export type ReviewRow = z.infer<typeof ReviewRow>;

export const ReviewPage = z.object({
  reviews: z.array(ReviewRow),
  nextCursor: z.string().nullable(),
});
export type ReviewPage = z.infer<typeof ReviewPage>;
