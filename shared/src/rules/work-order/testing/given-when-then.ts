import type { Actor } from '../../permissions/actor.js';
import { decideWorkOrder, type Decision } from '../decide-work-order.js';
import { evolveWorkOrder } from '../evolve-work-order.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderCommand } from '../work-order-command.js';
import type { WorkOrderFact } from '../work-order-fact.js';

/** Who asks for what, and when. */
export interface Step {
  readonly command: WorkOrderCommand;
  readonly by: Actor;
  readonly at: string;
}

export interface Story {
  readonly order: WorkOrder | null;
  readonly facts: readonly WorkOrderFact[];
}

const NOTHING: Story = { order: null, facts: [] };

/** Runs steps that must all be accepted: what a test starts from. */
export function given(...steps: readonly Step[]): Story {
  return steps.reduce<Story>((story, step) => {
    const decision = when(story, step);
    if (!decision.accepted) {
      throw new Error(`${step.command.type} was refused: ${JSON.stringify(decision.refusal)}`);
    }
    return {
      order: decision.facts.reduce(evolveWorkOrder, story.order),
      facts: [...story.facts, ...decision.facts],
    };
  }, NOTHING);
}

/** Asks once and tells what was decided; the story itself stays as it is. */
export function when({ order }: Story, { command, by, at }: Step): Decision {
  return decideWorkOrder(order, command, by, new Date(at));
}

/** The code of the refusal, or the facts' names: what most tests compare. */
export function outcomeOf(decision: Decision): string {
  return decision.accepted
    ? decision.facts.map(({ type }) => type).join(', ')
    : decision.refusal.code;
}
