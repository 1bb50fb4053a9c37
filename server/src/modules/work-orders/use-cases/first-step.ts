import {
  type Actor,
  decideWorkOrder,
  evolveWorkOrder,
  type WorkOrderCommand,
  type WorkOrderRefusal,
} from '@hotline/shared';

import type { FactStep } from '../storage/order-change.js';

export type FirstStep =
  | { readonly accepted: true; readonly step: FactStep }
  | { readonly accepted: false; readonly refusal: WorkOrderRefusal };

/** Decides on an order that is not there yet. */
export function firstStep(
  command: WorkOrderCommand<'OPEN_DRAFT' | 'SUBMIT'>,
  actor: Actor,
  now: Date,
): FirstStep {
  const decision = decideWorkOrder(null, command, actor, now);
  if (!decision.accepted) return decision;
  const [fact] = decision.facts;
  const after = fact && evolveWorkOrder(null, fact);
  if (!fact || !after) throw new Error(`${command.type} made no order`);
  return { accepted: true, step: { before: null, after, fact } };
}
