import * as z from 'zod';

import { SLA_CLOCKS } from '../../rules/sla/due.js';
import { CalendarFile } from './calendars.js';
import { CityChoiceProposal, SchemeProposal } from './sla-schemes.js';

const instant = z.iso.datetime();

export const SLA_CHANGE_KINDS = ['CALENDAR', 'SCHEME', 'CHOICE'] as const;
export type SlaChangeKind = (typeof SLA_CHANGE_KINDS)[number];

export const SLA_CHANGE_STATES = [
  'PROPOSED',
  'REJECTED',
  'WITHDRAWN',
  /** Confirmed and in force for new dates; those already told are being re-counted. */
  'APPLYING',
  'APPLIED',
] as const;
export type SlaChangeState = (typeof SLA_CHANGE_STATES)[number];

export const SlaProposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CALENDAR'), file: CalendarFile }),
  z.object({ kind: z.literal('SCHEME'), scheme: SchemeProposal }),
  z.object({ kind: z.literal('CHOICE'), choice: CityChoiceProposal }),
]);
export type SlaProposal = z.infer<typeof SlaProposal>;

/** POST /sla/changes: nothing changes by it; the answer says what would. */
export const ProposeSlaChange = z.object({
  proposal: SlaProposal,
  reason: z.string().trim().min(2).max(500),
});
export type ProposeSlaChange = z.infer<typeof ProposeSlaChange>;

/** One date that would move, or that stands though it would be counted nearer now. */
const AffectedDate = z.object({
  orderId: z.uuid(),
  orderNo: z.string().nullable(),
  unitName: z.string().nullable(),
  clock: z.enum(SLA_CLOCKS),
  toldDueAt: instant,
  countedDueAt: instant,
});
export type AffectedDate = z.infer<typeof AffectedDate>;

/**
 * What a change does to the dates of open orders. No date told moves nearer (I6): where the new count
 * is earlier, the told one stands.
 */
export const ChangeEffect = z.object({
  openOrders: z.int(),
  /** Orders with a date that moves to a later instant. */
  moveLater: z.int(),
  /** Orders whose date stands, though it is counted earlier now. */
  stand: z.int(),
  /** Of those that stand: they would be overdue already, were they counted anew. */
  wouldBeOverdue: z.int(),
  /** Orders of which a date is not provisional (暂定) any more. */
  confirmed: z.int(),
  /** The first of both kinds. */
  first: z.array(AffectedDate),
});
export type ChangeEffect = z.infer<typeof ChangeEffect>;

export const SlaChange = z.object({
  id: z.uuid(),
  kind: z.enum(SLA_CHANGE_KINDS),
  subject: z.string(),
  proposal: SlaProposal,
  /** What was in force when it was proposed; null for something new. */
  before: z.unknown().nullable(),
  state: z.enum(SLA_CHANGE_STATES),
  reason: z.string(),
  proposedAt: instant,
  proposedBy: z.object({ id: z.uuid(), name: z.string() }),
  countedAt: instant,
  /** Time limits have changed since the effect was counted: it has to be counted again. */
  outdated: z.boolean(),
  effect: ChangeEffect,
  decidedAt: instant.nullable(),
  decidedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  decisionNote: z.string().nullable(),
  progress: z.object({
    /** Open orders looked at so far, and those whose dates moved. */
    checked: z.int(),
    moved: z.int(),
    appliedAt: instant.nullable(),
  }),
});
export type SlaChange = z.infer<typeof SlaChange>;

/** GET /sla/changes: newest first. */
export const SlaChanges = z.object({ changes: z.array(SlaChange) });
export type SlaChanges = z.infer<typeof SlaChanges>;

/** POST /sla/changes/:id/approve, …/reject */
export const DecideSlaChange = z.object({ note: z.string().trim().max(500).default('') });
export type DecideSlaChange = z.infer<typeof DecideSlaChange>;

export const RejectSlaChange = z.object({ note: z.string().trim().min(2).max(500) });
export type RejectSlaChange = z.infer<typeof RejectSlaChange>;
