import {
  type Actor,
  type FollowUpView,
  type InstructionView,
  may,
  type OrderOverlays,
  type SupervisionView,
  type WorkOrder,
} from '@hotline/shared';

import type { AnyOverlayRow, OverlayRow } from '../storage/overlay-row.js';
import type { ReadOrder } from '../storage/read-order.js';
import { isoOf, unitNameOf } from './order-summary-row.js';

/** A unit reads what it or a unit below it was asked, and what a leader wrote for everybody. */
export function overlaysView(
  { order, overlays }: Pick<ReadOrder, 'order' | 'overlays'>,
  actor: Actor,
): OrderOverlays {
  const ofCentre = may(actor, 'order.read-all');
  const shown = ofCentre ? overlays : overlays.filter((row) => concerns(row, order, actor));
  return {
    supervisions: shown.flatMap((row) =>
      row.kind === 'SUPERVISION' ? [supervisionView(row)] : [],
    ),
    instructions: shown.flatMap((row) =>
      row.kind === 'INSTRUCTION' ? [instructionView(row)] : [],
    ),
    followUps: shown.flatMap((row) => (row.kind === 'FOLLOW_UP' ? [followUpView(row)] : [])),
    event: ofCentre ? order.handling.overlays.event : null,
  };
}

function concerns(row: AnyOverlayRow, { assignments }: WorkOrder, { unitId }: Actor): boolean {
  if (row.kind === 'FOLLOW_UP') return false;
  if (row.kind === 'INSTRUCTION') return row.state === 'ACTIVE' || row.state === 'ANSWERED';
  return assignments.some(
    (part) =>
      part.unitId === row.unit_id && unitId !== undefined && part.unitChain.includes(unitId),
  );
}

export function supervisionView(row: OverlayRow<'SUPERVISION'>): SupervisionView {
  const { form, text, due, report, lifted } = row.payload;
  const unit = unitNameOf(row.unit_id, row.unit_name);
  if (!unit || !row.due_at)
    throw new Error(`Supervision ${row.id} has no addressee or due instant`);
  return {
    ...openedView(row),
    number: supervisionNumber(row),
    form,
    state: row.state,
    unit,
    text,
    dueAt: row.due_at.toISOString(),
    due,
    overdueAt: isoOf(row.overdue_at),
    report: report ?? null,
    lifted: lifted ?? null,
  };
}

export function instructionView(row: OverlayRow<'INSTRUCTION'>): InstructionView {
  const { leader, post, text, instructedOn, removed } = row.payload;
  return {
    ...openedView(row),
    state: row.state,
    leader,
    post,
    text,
    instructedOn,
    unit: unitNameOf(row.unit_id, row.unit_name),
    dueAt: isoOf(row.due_at),
    overdueAt: isoOf(row.overdue_at),
    removed: removed ?? null,
  };
}

export function followUpView(row: OverlayRow<'FOLLOW_UP'>): FollowUpView {
  const { ground, note, checked } = row.payload;
  if (!row.due_at) throw new Error(`Follow-up ${row.id} has no day`);
  return {
    ...openedView(row),
    state: row.state,
    ground,
    note,
    dueAt: row.due_at.toISOString(),
    overdueAt: isoOf(row.overdue_at),
    checked: checked ?? null,
  };
}

function openedView({ id, opened_at, opened_by_name }: AnyOverlayRow) {
  return { id, openedAt: opened_at.toISOString(), openedBy: opened_by_name };
}

function supervisionNumber({ number_year: year, number_seq: seq }: OverlayRow): string {
  return `督〔${year ?? ''}〕${String(seq ?? '').padStart(4, '0')}号`;
}
