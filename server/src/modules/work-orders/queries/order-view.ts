import {
  type Actor,
  dueOfOrder,
  type GroupMember,
  handlerOf,
  type Handling,
  instructionInForce,
  isSupervisionOpen,
  leadOf,
  type OrderDetail,
  type OrderRequester,
  ownAssignment,
  type TimelineEntry,
  type VisibleFields,
} from '@hotline/shared';

import { phoneMaskedOf } from '../storage/order-row.js';
import type { ReadOrder } from '../storage/read-order.js';
import { clockViews } from './clock-views.js';
import { answerViews, contactViews } from './contact-views.js';
import type { FilesOfDetail } from './file-views.js';
import { groupView } from './group-views.js';
import { ledgerView } from './ledger-view.js';
import { assignmentViews, deliveryView, ownPart } from './order-parts-view.js';
import { isoOf, unitNameOf } from './order-summary-row.js';
import { overlaysView } from './overlay-views.js';
import { requestViews } from './request-views.js';

export interface TimelineRow {
  version: number;
  at: Date;
  actor_id: string;
  actor_name: string;
  fact: string;
  data: Record<string, unknown>;
}

export interface OrderViewParts {
  readonly found: ReadOrder;
  readonly actor: Actor;
  readonly fields: VisibleFields;
  readonly requesterName: string | null;
  readonly timeline: readonly TimelineRow[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly members: readonly GroupMember[];
  readonly recordings: OrderDetail['recordings'];
  readonly files: FilesOfDetail;
}

/** Pure: an order's rows, cut to what the viewer may see of them. */
export function orderView(parts: OrderViewParts): OrderDetail {
  const { found, actor, fields } = parts;
  const { row, order } = found;
  const own = ownAssignment(order, actor);
  const centre = fields.centreOnly;
  const shown = shownTimeline(parts);
  return {
    id: row.id,
    orderNo: row.order_no,
    state: row.state,
    disposition: row.disposition,
    version: row.version,
    channel: row.channel,
    requestType: row.request_type,
    categoryCode: row.category_code,
    districtCode: row.district_code,
    urgency: row.urgency,
    confidential: row.confidential,
    place: row.place,
    excerpt: row.matter.slice(0, 120),
    round: row.round,
    hopCount: row.hop_count,
    leadUnit: unitNameOf(row.lead_unit_id, row.lead_unit_name),
    assignment: own ? ownPart(order, own) : null,
    delivery: centre ? deliveryView(order) : null,
    dueAt: dueOfOrder(order),
    signDueAt: isoOf(row.sign_due_at),
    handleDueAt: isoOf(row.handle_due_at),
    signOverdueAt: isoOf(row.sign_overdue_at),
    handleOverdueAt: isoOf(row.handle_overdue_at),
    urgeCount: order.handling.urgeCount,
    supervised: order.handling.overlays.supervisions.some(isSupervisionOpen),
    instructed: instructionInForce(order.handling.overlays) !== undefined,
    closeSentBack: closeSentBack(found),
    reworkCount: order.handling.reworkCount,
    callbackTries: order.handling.callbackTries.length,
    lastTryAt: order.handling.callbackTries.at(-1) ?? null,
    createdAt: row.created_at.toISOString(),
    submittedAt: isoOf(row.registered_at),
    changedAt: row.changed_at.toISOString(),
    lookupCode: centre ? row.lookup_code : null,
    callId: centre ? row.call_id : null,
    createdBy: { id: row.created_by, name: row.created_by_name },
    draftRevision: row.draft_revision,
    form: formView(parts),
    accusedUnit: centre ? accusedUnit(parts) : null,
    requester: requesterView(parts),
    masked: maskedFields(parts),
    mayReveal: fields.mayReveal && phoneMaskedOf(row) !== null,
    outcome: centre ? row.outcome : null,
    clocks: clockViews(found, fields),
    assignments: assignmentViews(found, fields),
    ...requestViews(parts),
    extensionOverride: centre ? order.handling.extensionOverride : null,
    closeDraft: readsDraft(parts) ? order.handling.closeDraft : null,
    contacts: contactViews(parts),
    infoRequest: centre ? order.handling.infoRequest : null,
    dispute: order.handling.dispute,
    satisfactions: answerViews(parts),
    reworkReason: reworkReason(parts),
    strikeOff: centre ? order.handling.strikeOff : null,
    ...groupView(order.handling.merging, parts.members, fields),
    tallies: tallies(order.handling),
    overlays: overlaysView(found, actor),
    closedAt: order.handling.closedAt,
    ...parts.files,
    timeline: shown.map(timelineEntry),
    ledger: ledgerView(parts, shown),
    ...(parts.recordings && { recordings: parts.recordings }),
  };
}

function formView({ found: { row }, fields }: OrderViewParts): OrderDetail['form'] {
  return {
    anonymous: row.anonymous,
    occurred: row.occurred,
    place: row.place,
    matter: row.matter,
    expectation: row.expectation,
    requestType: row.request_type,
    categoryCode: row.category_code,
    districtCode: row.district_code,
    urgency: row.urgency,
    confidential: row.confidential,
    attributes: row.attributes,
    accusedUnitId: fields.centreOnly ? row.accused_unit_id : null,
  };
}

function accusedUnit({ found: { row }, unitNames }: OrderViewParts): OrderDetail['accusedUnit'] {
  const id = row.accused_unit_id;
  return id === null ? null : unitNameOf(id, unitNames.get(id) ?? null);
}

function requesterView({ found: { row }, fields, requesterName }: OrderViewParts): OrderRequester {
  const hidden = fields.identity === 'HIDDEN';
  return {
    anonymous: row.anonymous,
    name: hidden || requesterName === null ? null : shownName(fields, requesterName),
    phoneMasked: hidden ? null : phoneMaskedOf(row),
    // By it, another order of the same person would tell the name that is kept here.
    citizenId: fields.centreOnly && fields.identity === 'NAMED' ? row.citizen_id : null,
  };
}

/** 李明 → 李**: the family name alone, whatever the length. */
function shownName({ identity }: VisibleFields, name: string): string {
  return identity === 'NAMED' ? name : `${name.trim().slice(0, 1)}**`;
}

function maskedFields({ found: { row, order }, fields }: OrderViewParts): OrderDetail['masked'] {
  return [
    ...(fields.identity === 'HIDDEN' ? (['requester'] as const) : []),
    ...(fields.identity === 'MASKED' ? (['requester-name'] as const) : []),
    ...(fields.centreOnly ? [] : (['accused-unit'] as const)),
    ...(!fields.centreOnly && order.round > 1 && row.state !== 'DRAFT'
      ? (['returns-of-others'] as const)
      : []),
  ];
}

/** Of the unit that wrote it and of those above it; the centre reads what is filed. */
function readsDraft({ found: { order }, actor }: OrderViewParts): boolean {
  const { unitId } = actor;
  const writer = handlerOf(order) ?? leadOf(order);
  return unitId !== undefined && (writer?.unitChain.includes(unitId) ?? false);
}

function closeSentBack({ order: { state, handling }, requests }: ReadOrder): boolean {
  if (handling.closeDraft) return handling.closeDraft.sentBack !== null;
  const last = requests.findLast(({ kind }) => kind === 'CLOSE');
  return (state === 'IN_PROGRESS' || state === 'REWORK') && last?.state === 'REJECTED';
}

const REWORK_FACTS: readonly string[] = ['ReworkRuled', 'DissatisfactionEscalated'];

/** Of this round: an order that was reopened begins anew, maybe with another unit. */
function reworkReason({ found: { order }, timeline }: OrderViewParts): string | null {
  const ruled = timeline.findLast(
    ({ fact, data }) => REWORK_FACTS.includes(fact) && data['round'] === order.round,
  );
  const reason = ruled?.data['reason'];
  return typeof reason === 'string' ? reason : null;
}

function tallies(handling: Handling): OrderDetail['tallies'] {
  return {
    urges: handling.urgeCount,
    approvedExtensions: handling.approvedExtensions,
    rejectedCloses: handling.rejectedCloses,
    reworks: handling.reworkCount,
    callbackTries: [...handling.callbackTries],
    reached: handling.contacts.reached,
    failedTries: handling.contacts.failed,
  };
}

/** A unit reads the round it is in; what other units did with the order before is not its business. */
/** What the centre knows of an order and no unit is told. */
const FACTS_OF_THE_CENTRE: readonly string[] = [
  'WorkOrderOpened',
  'FollowUpOpened',
  'FollowUpChecked',
  'FollowUpCheckOverdueMarked',
  'EventJoined',
];

function shownTimeline({ found: { order }, fields, timeline }: OrderViewParts): TimelineRow[] {
  return timeline.filter(({ data, fact }) =>
    fields.centreOnly ? true : data['round'] === order.round && !FACTS_OF_THE_CENTRE.includes(fact),
  );
}

function timelineEntry(row: TimelineRow): TimelineEntry {
  const { version, at, actor_id: actorId, actor_name: actorName, fact, data } = row;
  return { version, at: at.toISOString(), actorId, actorName, fact, data };
}
