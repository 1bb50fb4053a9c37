import type {
  CloseRequest,
  ExtensionRequest,
  FilingRequest,
  HelpRequest,
  OrderDetail,
  ReturnRequest,
  UnitRequest,
} from '@hotline/shared';

import type { AnyRequestRow, RequestRow } from '../storage/order-row.js';
import type { OrderViewParts } from './order-view.js';

/** A unit reads its own requests, and those of units below it. */
export function requestViews({
  found: { requests, assignments },
  actor,
  fields,
  unitNames,
}: OrderViewParts): Pick<
  OrderDetail,
  'returnRequests' | 'extensionRequests' | 'closeRequests' | 'filings' | 'helpRequests'
> {
  const chainOf = new Map(assignments.map((row) => [row.id, row.unit_chain]));
  const ofUnit = ({ assignment_id }: AnyRequestRow) =>
    actor.unitId !== undefined && (chainOf.get(assignment_id) ?? []).includes(actor.unitId);
  const shown = requests.filter((request) => fields.centreOnly || ofUnit(request));
  return {
    returnRequests: shown.flatMap((row) =>
      row.kind === 'RETURN' ? [returnRequestView(row, unitNames)] : [],
    ),
    extensionRequests: shown.flatMap((row) =>
      row.kind === 'EXTENSION' ? [extensionRequestView(row)] : [],
    ),
    filings: shown.flatMap((row) => (row.kind === 'FILING' ? [filingView(row)] : [])),
    helpRequests: shown.flatMap((row) => (row.kind === 'HELP' ? [helpRequestView(row)] : [])),
    closeRequests: shown.flatMap((row) => (row.kind === 'CLOSE' ? [closeRequestView(row)] : [])),
  };
}

export function returnRequestView(
  row: RequestRow<'RETURN'>,
  unitNames: ReadonlyMap<string, string>,
): ReturnRequest {
  const { reasonCode, reasonText, basis, missign, suggestedUnitId: suggested } = row.payload;
  const { attachmentIds = [] } = row.payload;
  return {
    id: row.id,
    assignmentId: row.assignment_id,
    round: row.round,
    unit: { id: row.unit_id, name: row.unit_name },
    state: row.state,
    reasonCode,
    reasonText,
    basis,
    suggestedUnit:
      suggested === null ? null : { id: suggested, name: unitNames.get(suggested) ?? '' },
    attachmentIds: [...attachmentIds],
    missign: missign ?? false,
    filedAt: row.filed_at.toISOString(),
    filedBy: row.filed_by_name,
    ruling: rulingOf(row),
  };
}

export function extensionRequestView(row: RequestRow<'EXTENSION'>): ExtensionRequest {
  const { days, reason, oldDueAt, newDue = null } = row.payload;
  return { ...unitRequestView(row), days, reason, oldDueAt, newDue };
}

export function filingView(row: RequestRow<'FILING'>): FilingRequest {
  const { ground, counterpart, reason, oldSignDueAt, signDue } = row.payload;
  return { ...unitRequestView(row), ground, counterpart, reason, oldSignDueAt, signDue };
}

export function helpRequestView(row: RequestRow<'HELP'>): HelpRequest {
  const { helper, reason } = row.payload;
  return { ...unitRequestView(row), helper, reason };
}

export function closeRequestView(row: RequestRow<'CLOSE'>): CloseRequest {
  const { report, opinion, draftedBy, late } = row.payload;
  return { ...unitRequestView(row), report, opinion, draftedBy, late };
}

function unitRequestView(row: RequestRow): UnitRequest {
  const { unit_ruled_at: at, unit_ruled_by_name: by } = row;
  return {
    id: row.id,
    assignmentId: row.assignment_id,
    round: row.round,
    unit: { id: row.unit_id, name: row.unit_name },
    state: row.state,
    step: row.step,
    filedAt: row.filed_at.toISOString(),
    filedBy: row.filed_by_name,
    reviewDueAt: row.review_due_at.toISOString(),
    unitApproval: at && by !== null ? { at: at.toISOString(), by } : null,
    ruling: rulingOf(row),
  };
}

function rulingOf({
  state,
  ruled_at: at,
  ruled_by_name: by,
  ruling_reason: reason,
}: RequestRow): UnitRequest['ruling'] {
  if (at === null || (state !== 'APPROVED' && state !== 'REJECTED')) return null;
  return { decision: state, reason: reason ?? '', ruledAt: at.toISOString(), ruledBy: by ?? '' };
}
