import type { WorkOrder, WorkOrderFact } from '@hotline/shared';

/** One fact, and the order before and after it. */
export interface FactStep {
  readonly before: WorkOrder | null;
  readonly after: WorkOrder;
  readonly fact: WorkOrderFact;
}

/** What a command did to one order: at least one step. */
export interface OrderChange {
  readonly steps: readonly [FactStep, ...FactStep[]];
}

export function orderAfter({ steps }: OrderChange): WorkOrder {
  return (steps.at(-1) ?? steps[0]).after;
}
