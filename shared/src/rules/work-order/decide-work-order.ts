import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/actor.js';
import { FACT_OF_COMMAND } from './facts-of-command/all-facts.js';
import type { Situation } from './guards/guard.js';
import { TRANSITIONS } from './transitions/all-transitions.js';
import type { Transition } from './transitions/transition.js';
import type { WorkOrder } from './work-order.js';
import type { CommandType, WorkOrderCommand } from './work-order-command.js';
import type { WorkOrderFact } from './work-order-fact.js';
import type { Verdict, WorkOrderRefusal } from './work-order-refusal.js';
import { wrongStateRefusal } from './wrong-state-refusal.js';

export type Decision =
  | { readonly accepted: true; readonly facts: readonly WorkOrderFact[] }
  | { readonly accepted: false; readonly refusal: WorkOrderRefusal };

/**
 * The only place that says yes or no to a command on an order. Pure: the order, who asks, the
 * time and everything that had to be looked up come in.
 */
export function decideWorkOrder<K extends CommandType>(
  order: WorkOrder | null,
  command: WorkOrderCommand<K>,
  actor: Actor,
  now: Date,
): Decision {
  const situation = { order, actor, now };
  const transition: Transition<K> = TRANSITIONS[command.type];
  const refusal =
    orderVerdict(transition, command.type, situation) ??
    firstVerdict(transition.inputGuards.map((guard) => () => guard(command, situation)));
  if (refusal) return { accepted: false, refusal };
  const fact = FACT_OF_COMMAND[command.type](command, situation);
  if (!fact) {
    return { accepted: false, refusal: wrongStateRefusal(order, command.type, actor) };
  }
  const by = { id: actor.id, name: actor.name };
  return { accepted: true, facts: [{ ...fact, at: now.toISOString(), by }] };
}

/** What the order, the actor and the time say by themselves, before anything is filled in. */
export function orderVerdict(
  { from, who, guards }: Pick<Transition<CommandType>, 'from' | 'who' | 'guards'>,
  command: CommandType,
  { order, actor, now }: Situation,
): Verdict {
  const permitted = who === 'SYSTEM' ? actor.kind === 'SYSTEM' : may(actor, who);
  if (!permitted) return { code: 'not-allowed', params: { needs: who } };
  if (!from.includes(order?.state ?? 'NONE')) return wrongStateRefusal(order, command, actor);
  return order ? firstVerdict(guards.map((guard) => () => guard(order, actor, now))) : undefined;
}

function firstVerdict(checks: readonly (() => Verdict)[]): Verdict {
  for (const check of checks) {
    const verdict = check();
    if (verdict) return verdict;
  }
  return undefined;
}
