import * as z from 'zod';

import { OrderOverlays } from '../overlays/order-overlays.js';
import { DueInstant } from '../sla/due.js';
import { CallbackAnswer, StrikeOffCase } from './callback-answer.js';
import { DisputeCase } from './dispute.js';
import { DraftForm } from './draft-form.js';
import { ExtensionOverrideView } from './extension-override.js';
import { OrderAssignment } from './order-assignment.js';
import { AttachmentRoom, OrderAttachment } from './order-attachment.js';
import { OrderContact } from './order-contact.js';
import { GroupMember, OrderMerging } from './order-group.js';
import { OrderLedgerSpan } from './order-ledger.js';
import { OrderOutcome } from './order-outcome.js';
import { OrderSummary, UnitName } from './order-summary.js';
import { OrderProgress } from './record-progress.js';
import { ReturnRequest } from './return-request.js';
import {
  CloseDraftView,
  CloseRequest,
  ExtensionRequest,
  FilingRequest,
  HelpRequest,
} from './unit-request.js';

/** What happened, newest last. Words of people stand on the thing they belong to, not here. */
export const TimelineEntry = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  actorId: z.uuid(),
  actorName: z.string(),
  fact: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Never the number in clear (I10): that is a reveal, with a reason. */
export const OrderRequester = z.object({
  anonymous: z.boolean(),
  name: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  citizenId: z.uuid().nullable(),
});
export type OrderRequester = z.infer<typeof OrderRequester>;

/** What the rules keep from this viewer. */
export const MASKED_FIELDS = [
  'requester',
  'requester-name',
  'accused-unit',
  'returns-of-others',
] as const;

export const ORDER_CLOCK_KINDS = [
  'DISPATCH',
  'PHONE_FOLLOW_UP',
  'RETURN_REVIEW',
  'CITIZEN',
  'INFO',
  'RULING',
  'EXTENSION_REVIEW',
  'CLOSE_REVIEW',
  'CALLBACK',
  'JUDGE',
  'REWORK',
  'ARCHIVE',
] as const;

/** A clock of the order itself; the units' clocks stand on their assignments. */
export const OrderClock = z.object({
  kind: z.enum(ORDER_CLOCK_KINDS),
  startedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  /** How the due instant came about; null where a person promised it (phone follow-up). */
  due: DueInstant.nullable(),
  overdueAt: z.iso.datetime().nullable(),
});
export type OrderClock = z.infer<typeof OrderClock>;

/** Play it by GET /recordings/:id/audio. */
export const OrderRecording = z.object({
  id: z.uuid(),
  callId: z.uuid(),
  seconds: z.number().optional(),
  stored: z.boolean(),
});
export type OrderRecording = z.infer<typeof OrderRecording>;

/** What guards count (S2 R11, G4, rows 42 and 44). */
export const OrderTallies = z.object({
  urges: z.int(),
  approvedExtensions: z.int(),
  rejectedCloses: z.int(),
  reworks: z.int(),
  /** When nobody was reached, in the current callback. */
  callbackTries: z.array(z.iso.datetime()),
  /** Contacts of the current round, since the ruling in a rework. */
  reached: z.int(),
  failedTries: z.int(),
});
export type OrderTallies = z.infer<typeof OrderTallies>;

/** 退补充: what the dispatcher asked for, and what came. */
export const InfoRequest = z.object({
  missing: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type InfoRequest = z.infer<typeof InfoRequest>;

/** GET /work-orders/:id, cut to what the viewer may see. */
export const OrderDetail = OrderSummary.extend({
  /** Read to the caller; only for those who register orders. */
  lookupCode: z.string().nullable(),
  callId: z.uuid().nullable(),
  createdBy: z.object({ id: z.uuid(), name: z.string() }),
  /** Counts the saves of a draft. */
  draftRevision: z.int(),
  form: DraftForm.omit({ phone: true, requesterName: true }),
  accusedUnit: UnitName.nullable(),
  requester: OrderRequester,
  masked: z.array(z.enum(MASKED_FIELDS)),
  mayReveal: z.boolean(),
  outcome: OrderOutcome.nullable(),
  clocks: z.array(OrderClock),
  assignments: z.array(OrderAssignment),
  returnRequests: z.array(ReturnRequest),
  extensionRequests: z.array(ExtensionRequest),
  filings: z.array(FilingRequest),
  helpRequests: z.array(HelpRequest),
  extensionOverride: ExtensionOverrideView.nullable(),
  /** What waits for the leader's signature; only for the unit that wrote it, and those above. */
  closeDraft: CloseDraftView.nullable(),
  closeRequests: z.array(CloseRequest),
  contacts: z.array(OrderContact),
  /** 办理进展, oldest first. */
  progress: z.array(OrderProgress),
  /** 附件 that the viewer may read, oldest first. */
  attachments: z.array(OrderAttachment),
  attachmentRoom: AttachmentRoom,
  /** The open question of the dispatcher. */
  infoRequest: InfoRequest.nullable(),
  /** Of the current round; once ruled, its units do not return the order. */
  dispute: DisputeCase.nullable(),
  /** What the citizen said, once for each callback that ended; newest last. */
  satisfactions: z.array(CallbackAnswer),
  /** Of the last ruling that found the citizen right. */
  reworkReason: z.string().nullable(),
  strikeOff: StrikeOffCase.nullable(),
  overlays: OrderOverlays,
  merging: OrderMerging,
  /** Of a master: who follows it; oldest first. */
  members: z.array(GroupMember),
  tallies: OrderTallies,
  closedAt: z.iso.datetime().nullable(),
  timeline: z.array(TimelineEntry),
  /** Who held the order when, oldest first; from the first dispatch on. */
  ledger: z.array(OrderLedgerSpan),
  /** Of the order's calls, oldest first; left out for those who may not hear them. */
  recordings: z.array(OrderRecording).optional(),
});
export type OrderDetail = z.infer<typeof OrderDetail>;
