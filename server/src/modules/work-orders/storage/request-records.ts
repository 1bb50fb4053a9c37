import {
  type FactType,
  firstJudgeOf,
  leadOf,
  openFilingOf,
  type WorkOrder,
  type WorkOrderFact,
} from '@hotline/shared';

import type { FactStep, OrderChange } from './order-change.js';
import type { RequestKind, RequestPayloads } from './request-payload.js';

type Filing = {
  [K in RequestKind]: {
    readonly id: string;
    readonly kind: K;
    readonly payload: RequestPayloads[K];
    readonly step: 'UNIT' | 'CITY';
    readonly reviewDueAt: string;
  };
}[RequestKind];

type FilingOf<K extends FactType> = (fact: WorkOrderFact<K>, before: WorkOrder | null) => Filing;

type FilingFact =
  'ReturnRequested' | 'ExtensionRequested' | 'CloseFiled' | 'DisputeFiled' | 'HelpRequested';

const FILINGS: { readonly [K in FilingFact]: FilingOf<K> } = {
  ReturnRequested: ({ requestId: id, reviewDue, missign, ...asked }) => ({
    id,
    kind: 'RETURN',
    step: 'CITY',
    reviewDueAt: reviewDue.dueAt,
    payload: {
      reasonCode: asked.reasonCode,
      reasonText: asked.reasonText,
      basis: asked.basis,
      suggestedUnitId: asked.suggestedUnitId,
      ...(asked.attachmentIds && { attachmentIds: asked.attachmentIds }),
      ...(missign && { missign }),
    },
  }),
  ExtensionRequested: ({ requestId: id, reviewDue, days, reason, step, ...asked }, before) => ({
    id,
    kind: 'EXTENSION',
    step,
    reviewDueAt: reviewDue.dueAt,
    payload: {
      days,
      reason,
      oldDueAt: (before && leadOf(before)?.handleDueAt) ?? asked.at,
    },
  }),
  CloseFiled: ({ requestId: id, reviewDue, report, opinion, late, step }, before) => ({
    id,
    kind: 'CLOSE',
    step,
    reviewDueAt: reviewDue.dueAt,
    payload: { report, opinion, late, draftedBy: before?.handling.closeDraft?.draftedBy ?? '' },
  }),
  DisputeFiled: ({ filingId: id, ground, counterpart, reason, oldSignDueAt, signDue }) => ({
    id,
    kind: 'FILING',
    step: 'CITY',
    // By then the unit would have had to sign: the hours that it asks for begin.
    reviewDueAt: oldSignDueAt,
    payload: { ground, counterpart, reason, oldSignDueAt, signDue },
  }),
  HelpRequested: ({ requestId: id, reviewDue, unitId, unitName, reason }) => ({
    id,
    kind: 'HELP',
    step: 'CITY',
    reviewDueAt: reviewDue.dueAt,
    payload: { helper: { id: unitId, name: unitName }, reason },
  }),
};

function isFiling(fact: WorkOrderFact): fact is WorkOrderFact<FilingFact> {
  return fact.type in FILINGS;
}

function filingOf<K extends FilingFact>(fact: WorkOrderFact<K>, before: WorkOrder | null): Filing {
  return FILINGS[fact.type](fact, before);
}

export function filedRequests({ before, after, fact }: FactStep): object[] {
  if (!isFiling(fact)) return [];
  const { reviewDueAt, ...filing } = filingOf(fact, before);
  const assignment = assignmentOf(after, fact.assignmentId);
  if (!assignment) throw new Error('A request without an assignment');
  return [
    {
      ...filing,
      order_id: after.id,
      assignment_id: assignment.id,
      round: after.round,
      unit_id: assignment.unitId,
      unit_name: assignment.unitName,
      judge_unit_id: filing.step === 'UNIT' ? firstJudgeOf(assignment) : null,
      filed_at: fact.at,
      filed_by_name: fact.by.name,
      review_due_at: reviewDueAt,
    },
  ];
}

/** What became of a request; what is left out stays. */
interface Ruled {
  readonly id: string;
  readonly state?: 'APPROVED' | 'REJECTED' | 'LAPSED';
  readonly reason?: string;
  readonly step?: 'CITY';
  readonly review_due_at?: string;
  readonly added?: object;
}

type RulingOf<K extends FactType> = (fact: WorkOrderFact<K>) => Ruled | undefined;

const RULINGS: { readonly [K in FactType]?: RulingOf<K> } = {
  ReturnApproved: ({ requestId: id, reason }) => ({ id, state: 'APPROVED', reason }),
  ReturnRejected: ({ requestId: id, reason }) => ({ id, state: 'REJECTED', reason }),
  ExtensionApprovedByUnit: handedOn,
  ExtensionApproved: ({ requestId: id, reason, newDue }) => ({
    id,
    state: 'APPROVED',
    reason,
    added: { newDue },
  }),
  ExtensionRejected: ({ requestId: id, reason }) => ({ id, state: 'REJECTED', reason }),
  FilingAcknowledged: ({ filingId: id, note }) => ({ id, state: 'APPROVED', reason: note }),
  FilingRefused: ({ filingId: id, reason }) => ({ id, state: 'REJECTED', reason }),
  // A unit that was added unasked answers nothing.
  CoAdded: ({ requestId: id, note }) =>
    id === null ? undefined : { id, state: 'APPROVED', reason: note },
  HelpDeclined: ({ requestId: id, reason }) => ({ id, state: 'REJECTED', reason }),
  CloseApprovedByUnit: handedOn,
  CloseApproved: ({ requestId: id, note }) => ({ id, state: 'APPROVED', reason: note }),
  CloseRejected: ({ requestId: id, defects }) => ({ id, state: 'REJECTED', reason: defects }),
};

function handedOn(fact: WorkOrderFact<'ExtensionApprovedByUnit' | 'CloseApprovedByUnit'>): Ruled {
  return { id: fact.requestId, step: 'CITY', review_due_at: fact.reviewDue.dueAt };
}

export function ruledRequests({ steps }: OrderChange): object[] {
  return steps.flatMap((step) => {
    const ruled = rulingOf(step.fact);
    return [...(ruled ? [ruled] : []), ...lapsed(step, ruled?.id)].map((ruling) => ({
      ...ruling,
      at: step.fact.at,
      by_name: step.fact.by.name,
    }));
  });
}

function rulingOf<K extends FactType>(fact: WorkOrderFact<K>): Ruled | undefined {
  return RULINGS[fact.type]?.(fact);
}

/** What was open and is not, and was not ruled: the order went on without it. */
function lapsed({ before, after }: FactStep, ruledId: string | undefined): Ruled[] {
  const stillOpen = openRequests(after);
  return openRequests(before)
    .filter((id) => id !== ruledId && !stillOpen.includes(id))
    .map((id) => ({ id, state: 'LAPSED' }));
}

function openRequests(order: WorkOrder | null): string[] {
  const open = [
    order?.openReturn,
    order?.handling.openExtension,
    order?.handling.openClose,
    order?.handling.openHelp,
    order && openFilingOf(order),
  ];
  return open.flatMap((request) => (request ? [request.id] : []));
}

function assignmentOf(order: WorkOrder | null, id: string) {
  return order?.assignments.find((assignment) => assignment.id === id);
}
