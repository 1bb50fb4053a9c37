import {
  type FactType,
  firstJudgeOf,
  type LedgerFact,
  type OrderLedgerSpan,
  responsibilityLedger,
} from '@hotline/shared';

import type { OrderViewParts, TimelineRow } from './order-view.js';

/**
 * Who held the order when.
 *
 * @param shown the rows of the timeline that the viewer reads: what lies before them was other
 *   units' part, and becomes one stretch that names nobody
 */
export function ledgerView(
  parts: OrderViewParts,
  shown: readonly TimelineRow[],
): OrderLedgerSpan[] {
  const [first] = ledgerOf(parts, parts.timeline);
  const own = ledgerOf(parts, shown);
  const start = own[0]?.from;
  if (first === undefined || start === undefined || first.from >= start) return own;
  return [{ from: first.from, to: start, holder: null, phase: 'EARLIER_ROUNDS' }, ...own];
}

function ledgerOf(parts: OrderViewParts, rows: readonly TimelineRow[]): OrderLedgerSpan[] {
  return responsibilityLedger(rows.map((row) => ledgerFact(parts, row)));
}

function ledgerFact(
  { found: { order }, unitNames }: OrderViewParts,
  { fact, at, data }: TimelineRow,
): LedgerFact {
  const lead = order.assignments.find((a) => a.round === data['round'] && a.role === 'LEAD');
  // A unit below may have filed it; the timeline names it.
  const filer =
    order.assignments.find((a) => a.round === data['round'] && a.unitId === data['unitId']) ?? lead;
  const judge = filer && data['step'] === 'UNIT' ? firstJudgeOf(filer) : null;
  return {
    type: fact as FactType,
    at: at.toISOString(),
    ...(lead && { lead: { id: lead.unitId, name: lead.unitName } }),
    ...((data['role'] === 'LEAD' || data['role'] === 'CO') && { role: data['role'] }),
    ...(data['kept'] === false && { reopens: true }),
    ...(judge !== null && { judge: { id: judge, name: unitNames.get(judge) ?? '' } }),
  };
}
