import * as z from 'zod';

import {
  FOLLOW_UP_GROUNDS,
  FOLLOW_UP_STATES,
  INSTRUCTION_STATES,
  SUPERVISION_STATES,
} from '../../rules/work-order/overlays.js';
import { SUPERVISION_FORMS } from '../../rules/work-order/supervision-form.js';
import { DueInstant } from '../sla/due.js';
import { UnitName } from '../work-orders/order-summary.js';

const opened = {
  id: z.uuid(),
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
};

/** 督办 */
export const SupervisionView = z.object({
  ...opened,
  /** "督〔2026〕0001号": the year in the hotline's zone, then a number of that year. */
  number: z.string(),
  form: z.enum(SUPERVISION_FORMS),
  state: z.enum(SUPERVISION_STATES),
  unit: UnitName,
  text: z.string(),
  dueAt: z.iso.datetime(),
  /** Null where the issuer named the instant. */
  due: DueInstant.nullable(),
  overdueAt: z.iso.datetime().nullable(),
  report: z
    .object({ text: z.string(), at: z.iso.datetime(), by: z.string(), late: z.boolean() })
    .nullable(),
  lifted: z.object({ note: z.string(), at: z.iso.datetime(), by: z.string() }).nullable(),
});
export type SupervisionView = z.infer<typeof SupervisionView>;

/** 批示 */
export const InstructionView = z.object({
  ...opened,
  state: z.enum(INSTRUCTION_STATES),
  leader: z.string(),
  post: z.string(),
  text: z.string(),
  instructedOn: z.iso.date(),
  /** Whom the leader named. */
  unit: UnitName.nullable(),
  dueAt: z.iso.datetime().nullable(),
  overdueAt: z.iso.datetime().nullable(),
  removed: z.object({ reason: z.string(), at: z.iso.datetime(), by: z.string() }).nullable(),
});
export type InstructionView = z.infer<typeof InstructionView>;

/** 跟踪 */
export const FollowUpView = z.object({
  ...opened,
  state: z.enum(FOLLOW_UP_STATES),
  ground: z.enum(FOLLOW_UP_GROUNDS),
  note: z.string(),
  dueAt: z.iso.datetime(),
  overdueAt: z.iso.datetime().nullable(),
  checked: z
    .object({ finding: z.string(), kept: z.boolean(), at: z.iso.datetime(), by: z.string() })
    .nullable(),
});
export type FollowUpView = z.infer<typeof FollowUpView>;

/** What lies over an order, oldest first. A unit reads the supervisions of its own and those below. */
export const OrderOverlays = z.object({
  supervisions: z.array(SupervisionView),
  instructions: z.array(InstructionView),
  /** For the centre. */
  followUps: z.array(FollowUpView),
  event: z.object({ id: z.uuid(), title: z.string() }).nullable(),
});
export type OrderOverlays = z.infer<typeof OrderOverlays>;
