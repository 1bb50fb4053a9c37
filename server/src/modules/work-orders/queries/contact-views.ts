import {
  type Actor,
  type CallbackAnswer,
  liveAssignments,
  type OrderContact,
  type WorkOrder,
} from '@hotline/shared';

import type { ContactRow } from '../storage/contact-row.js';
import type { OrderViewParts } from './order-view.js';

/**
 * The centre reads every contact. A unit reads of its own round who spoke with the requester, what
 * was added to the facts, and who asked for speed; the centre's callbacks only by their answer. A CO
 * does not read what others spoke with the requester: it answers for its own part (row 32).
 */
export function contactViews({ found, fields, actor }: OrderViewParts): OrderContact[] {
  const { row, contacts } = found;
  if (!fields.centreOnly) {
    const reads = readsContactsOf(found.order, actor);
    return contacts
      .filter(({ kind, round }) => round === row.round && kind !== 'CALLBACK')
      .filter(({ kind, unit_id }) => kind !== 'CITIZEN' || reads(unit_id))
      .map(contactView);
  }
  return [...intakeContacts(found.row), ...contacts.map(contactView)].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
}

/** Who handles the order or answers for it reads all, the units above them too; others their own. */
function readsContactsOf(order: WorkOrder, { unitId = '' }: Actor): (id: string | null) => boolean {
  const own = liveAssignments(order).filter(({ unitChain }) => unitChain.includes(unitId));
  if (own.some(({ role, handler }) => role === 'LEAD' || handler)) return () => true;
  return (id) => own.some((assignment) => assignment.unitId === id);
}

export function contactView(row: ContactRow): OrderContact {
  const { unit_id: id, unit_name: name } = row;
  return {
    kind: row.kind,
    at: row.at.toISOString(),
    by: row.by_name,
    callId: null,
    round: row.round,
    unit: id !== null && name !== null ? { id, name } : null,
    means: row.means,
    reached: row.reached,
    note: row.note,
  };
}

/** What the citizen said, once for each callback that ended. */
export function answerViews({
  found: { row, contacts },
  fields,
}: OrderViewParts): CallbackAnswer[] {
  return contacts
    .filter(({ round }) => fields.centreOnly || round === row.round)
    .flatMap((contact) => answerView(contact) ?? []);
}

export function answerView(contact: ContactRow): CallbackAnswer | null {
  const { answer, at, by_name: by, round, note } = contact;
  if (!answer) return null;
  const asked = { at: at.toISOString(), by, round, note };
  if (answer.kind === 'UNRATED') return { result: 'UNRATED', ...asked, why: answer.why };
  const { kind, stars, solved, attitude } = answer;
  return { result: kind, ...asked, stars, solved, attitude };
}

function intakeContacts(row: OrderViewParts['found']['row']): OrderContact[] {
  const { outcome } = row;
  const followUp = outcome?.disposition === 'PHONE_TRANSFER' ? outcome.followUp : null;
  const first = { round: 1, unit: null, reached: true };
  const intake: OrderContact = {
    ...first,
    kind: 'INTAKE',
    at: row.created_at.toISOString(),
    by: row.created_by_name,
    callId: row.call_id,
    means: null,
    note: '',
  };
  if (!followUp) return [intake];
  const { at, by, note } = followUp;
  return [intake, { ...first, kind: 'FOLLOW_UP', at, by, callId: null, means: 'PHONE', note }];
}
