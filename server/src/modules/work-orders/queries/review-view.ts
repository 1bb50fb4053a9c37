import {
  BLANK_HANDLING,
  type CallbackAnswer,
  type Due,
  type Handling,
  isInDispute,
  type ReviewRow,
  type Unit,
} from '@hotline/shared';

import type { RequestKind } from '../storage/request-payload.js';
import type { AnsweredOrder } from './answered-orders.js';
import { answerView, contactView } from './contact-views.js';
import { disputeView } from './dispute-view.js';
import { type JsonRequest, requestOfJson } from './json-request.js';
import { type SummaryRow, toOrderSummary } from './order-summary-row.js';
import { repeatedView } from './repeated-view.js';
import {
  closeRequestView,
  extensionRequestView,
  filingView,
  returnRequestView,
} from './request-views.js';
import type { ReviewParts } from './review-parts.js';

export interface ReviewItem extends SummaryRow {
  matter: string;
  expectation: string;
  handling: Handling | null;
  review_id: string;
  review_due_at: Date;
  /** Null for a dissatisfied citizen: nobody asked. */
  request: ReviewedRequest | null;
}

/** A request for help is the dispatcher's to answer. */
type ReviewedKind = Exclude<RequestKind, 'HELP'>;
type ReviewedRequest = { [K in ReviewedKind]: JsonRequest<K> }[ReviewedKind];

type UnitById = ReadonlyMap<string, Unit>;

/** A line with all that stands beside its request. */
export interface ReviewSources {
  readonly item: ReviewItem;
  readonly parts: ReviewParts;
  readonly units: UnitById;
  /** Of an extension. */
  readonly wouldBeDue: Due | undefined;
  /** Closed orders that others repeat, by id. */
  readonly answered: ReadonlyMap<string, AnsweredOrder>;
}

/** Null where the lead unit is gone: then there is nothing to judge. */
export function reviewView(sources: ReviewSources): ReviewRow | null {
  const { item } = sources;
  const handling = { ...BLANK_HANDLING, ...item.handling };
  const { repeats, membership } = handling.merging;
  if (handling.dispute && isInDispute({ handling })) return disputeView(item, handling.dispute);
  if (repeats && !item.request) return repeatedView(item, handling, sources.answered);
  const unitId = item.request?.unit_id ?? item.lead_unit_id ?? membership?.reply?.unit?.id;
  if (unitId === undefined) return null;
  const view = { ...sources, unitId, handling };
  return item.request ? requestView(view, item.request) : dissatisfiedView(view);
}

function requestView(view: View, request: ReviewedRequest): ReviewRow | null {
  switch (request.kind) {
    case 'RETURN':
      return returnView(view, request);
    case 'FILING':
      return filingReview(view, request);
    case 'EXTENSION':
      return extensionView(view, request);
    case 'CLOSE':
      return closeView(view, request);
  }
}

interface View extends ReviewSources {
  readonly unitId: string;
  readonly handling: Handling;
}

function beside({ item, units, unitId }: View) {
  return {
    order: toOrderSummary(item),
    matter: item.matter,
    expectation: item.expectation,
    unit: duty(units, unitId, item.request?.unit_name ?? item.lead_unit_name ?? ''),
    dueAt: item.review_due_at.toISOString(),
  };
}

function besideHandling({ item, parts, unitId }: View) {
  const own = parts.assignments.find(({ unit_id }) => unit_id === unitId);
  return {
    handleDueAt: (own?.handle_due_at ?? item.review_due_at).toISOString(),
    contacts: parts.contacts.filter(({ kind }) => kind === 'CITIZEN').map(contactView),
  };
}

function lastDissatisfied({ contacts }: ReviewParts): CallbackAnswer | null {
  const answers = contacts.flatMap((contact) => answerView(contact) ?? []);
  return answers.findLast(({ result }) => result === 'DISSATISFIED') ?? null;
}

function dissatisfiedView(view: View): ReviewRow | null {
  const { parts, handling } = view;
  const satisfaction = lastDissatisfied(parts);
  const close = parts.closes.at(-1);
  return (
    satisfaction && {
      kind: 'DISSATISFIED',
      ...beside(view),
      satisfaction,
      close: close ? closeRequestView(close) : null,
      reworkCount: handling.reworkCount,
      strikeOff: handling.strikeOff,
      groupReply: handling.merging.membership?.reply?.text ?? null,
    }
  );
}

function returnView(view: View, request: JsonRequest<'RETURN'>): ReviewRow {
  const { parts, units, unitId } = view;
  const suggested = request.payload.suggestedUnitId;
  return {
    kind: 'RETURN',
    ...beside(view),
    request: returnRequestView(requestOfJson(request), namesOf(units)),
    suggestedUnit: suggested === null ? null : duty(units, suggested, ''),
    rejectedReturns: parts.rejectedReturns.get(unitId) ?? 0,
  };
}

function filingReview(view: View, request: JsonRequest<'FILING'>): ReviewRow {
  const { id, name } = request.payload.counterpart;
  return {
    kind: 'FILING',
    ...beside(view),
    request: filingView(requestOfJson(request)),
    counterpart: duty(view.units, id, name),
  };
}

function extensionView(view: View, request: JsonRequest<'EXTENSION'>): ReviewRow | null {
  const { wouldBeDue, handling } = view;
  if (!wouldBeDue) return null;
  return {
    kind: 'EXTENSION',
    ...beside(view),
    ...besideHandling(view),
    request: extensionRequestView(requestOfJson(request)),
    wouldBeDue,
    approvedExtensions: handling.approvedExtensions,
  };
}

function closeView(view: View, request: JsonRequest<'CLOSE'>): ReviewRow {
  const { parts, handling } = view;
  return {
    kind: 'CLOSE',
    ...beside(view),
    ...besideHandling(view),
    request: closeRequestView(requestOfJson(request)),
    coReports: parts.assignments
      .filter(({ role, handler }) => role !== 'LEAD' && !handler)
      .map(({ unit_id: id, unit_name: name, co_report }) => ({
        unit: { id, name },
        report: co_report?.text ?? null,
        at: co_report?.at ?? null,
      })),
    rejectedCloses: handling.rejectedCloses,
    lastDissatisfied: lastDissatisfied(parts),
  };
}

function duty(units: UnitById, id: string, name: string) {
  const unit = units.get(id);
  return {
    id,
    name: unit?.name ?? name,
    dutyText: unit?.dutyText ?? '',
    dutyPhone: unit?.dutyPhone ?? '',
  };
}

function namesOf(units: UnitById): ReadonlyMap<string, string> {
  return new Map([...units].map(([id, { name }]) => [id, name]));
}
