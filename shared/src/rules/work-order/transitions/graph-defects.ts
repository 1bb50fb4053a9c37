import type { CommandType } from '../work-order-command.js';
import { FINAL_STATES, WORK_ORDER_STATES, type WorkOrderState } from '../work-order-state.js';
import type { Origin, Transition, TransitionsOf } from './transition.js';

/** One arrow of the drawing. */
export interface Arrow {
  readonly row: string;
  readonly command: CommandType;
  readonly from: Origin;
  readonly to: WorkOrderState;
  readonly who: string;
  readonly fact: string;
}

export function arrowsOf(transitions: TransitionsOf<CommandType>): Arrow[] {
  return commandsOf(transitions).flatMap((command) => {
    const { row, from, to, who, fact } = transitions[command];
    return from.flatMap((origin) =>
      targetsOf(origin, to).map((target): Arrow => ({
        row,
        command,
        from: origin,
        to: target,
        who,
        fact,
      })),
    );
  });
}

function targetsOf(origin: Origin, to: Transition<CommandType>['to']): readonly WorkOrderState[] {
  if (to === 'SAME') return origin === 'NONE' ? [] : [origin];
  return typeof to === 'string' ? [to] : to;
}

/** What is wrong with the table as a graph, in words; empty for a sound one. */
export function graphDefects(transitions: TransitionsOf<CommandType>): string[] {
  const arrows = arrowsOf(transitions);
  const reached = reachableFromNone(arrows);
  const leaves = (state: WorkOrderState) =>
    arrows.some(({ from, to }) => from === state && to !== state);
  return [
    ...WORK_ORDER_STATES.filter((state) => !reached.has(state)).map((s) => `${s} is never reached`),
    ...WORK_ORDER_STATES.filter((state) => !FINAL_STATES.includes(state) && !leaves(state)).map(
      (state) => `${state} has no way out`,
    ),
    ...FINAL_STATES.filter(leaves).map((state) => `${state} is final but can be left`),
    ...commandsOf(transitions)
      .filter((command) => !arrows.some((arrow) => arrow.command === command))
      .map((command) => `${command} leads nowhere`),
  ];
}

function reachableFromNone(arrows: readonly Arrow[]): ReadonlySet<Origin> {
  const reached = new Set<Origin>(['NONE']);
  for (const state of reached) {
    for (const { from, to } of arrows) if (from === state) reached.add(to);
  }
  return reached;
}

function commandsOf(transitions: TransitionsOf<CommandType>): CommandType[] {
  return Object.keys(transitions).filter((key): key is CommandType => key in transitions);
}
