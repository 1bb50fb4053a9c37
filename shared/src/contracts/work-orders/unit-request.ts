import * as z from 'zod';

import { DISPUTE_GROUNDS } from '../../rules/work-order/dispute-ground.js';
import { JUDGE_STEPS } from '../../rules/work-order/first-judge.js';
import {
  ORDER_REQUEST_STATES,
  RULING_DECISIONS,
} from '../../rules/work-order/order-request-state.js';
import { DueInstant } from '../sla/due.js';
import { CloseReportForm } from './close-report-form.js';
import { UnitName } from './order-summary.js';

/** What every request of a unit carries, whatever it asks for. */
export const UnitRequest = z.object({
  id: z.uuid(),
  assignmentId: z.uuid(),
  round: z.int(),
  unit: UnitName,
  state: z.enum(ORDER_REQUEST_STATES),
  filedAt: z.iso.datetime(),
  filedBy: z.string(),
  /** Who judges it now, or judged it last: the unit above, then the city. */
  step: z.enum(JUDGE_STEPS),
  /** Until when it waits for the step it is in. */
  reviewDueAt: z.iso.datetime(),
  /** First step: the unit above agreed and handed it on to the city. */
  unitApproval: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  ruling: z
    .object({
      decision: z.enum(RULING_DECISIONS),
      reason: z.string(),
      ruledAt: z.iso.datetime(),
      ruledBy: z.string(),
    })
    .nullable(),
});
export type UnitRequest = z.infer<typeof UnitRequest>;

/** 延期申请 */
export const ExtensionRequest = UnitRequest.extend({
  days: z.int(),
  reason: z.string(),
  /** The handling clock when it was asked: an approval counts on from here. */
  oldDueAt: z.iso.datetime(),
  /** Once approved. */
  newDue: DueInstant.nullable(),
});
export type ExtensionRequest = z.infer<typeof ExtensionRequest>;

/** 报备: 48 hours to sign, while the duty is disputed with another unit. */
export const FilingRequest = UnitRequest.extend({
  ground: z.enum(DISPUTE_GROUNDS),
  counterpart: UnitName,
  reason: z.string(),
  /** The sign clock before the filing, and with the hours that it gives. */
  oldSignDueAt: z.iso.datetime(),
  signDue: DueInstant,
});
export type FilingRequest = z.infer<typeof FilingRequest>;

/** 申请协办 */
export const HelpRequest = UnitRequest.extend({
  helper: UnitName,
  reason: z.string(),
});
export type HelpRequest = z.infer<typeof HelpRequest>;

/** 办结申请: the unit's report with its leader's signed opinion. */
export const CloseRequest = UnitRequest.extend({
  report: CloseReportForm,
  opinion: z.string(),
  /** 经办人; `filedBy` is the leader. */
  draftedBy: z.string(),
  /** Judged at the instant of filing. */
  late: z.boolean(),
});
export type CloseRequest = z.infer<typeof CloseRequest>;

/** A report that waits for the leader's signature. */
export const CloseDraftView = z.object({
  report: CloseReportForm,
  draftedAt: z.iso.datetime(),
  draftedBy: z.string(),
  sentBack: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
});
export type CloseDraftView = z.infer<typeof CloseDraftView>;
