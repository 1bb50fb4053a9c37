import { type FactType, leadOf, type WorkOrder, type WorkOrderFact } from '@hotline/shared';

/** What the timeline tells of one fact beside who and when. */
export type DetailsOf<K extends FactType> = (
  fact: WorkOrderFact<K>,
  after: WorkOrder,
) => Record<string, unknown>;

export function leadUnitOf(order: WorkOrder): Record<string, unknown> {
  const lead = leadOf(order);
  return lead ? unitOf(order, lead.id) : {};
}

export function unitOf(order: WorkOrder, assignmentId: string): Record<string, unknown> {
  const assignment = order.assignments.find(({ id }) => id === assignmentId);
  if (!assignment) return {};
  const { unitId, unitName, role } = assignment;
  return { unitId, unitName, role };
}
