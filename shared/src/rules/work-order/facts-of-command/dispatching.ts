import type { DispatchingCommands } from '../commands/dispatching-commands.js';
import { bindingRuling } from '../dispute.js';
import type { DispatchingFacts } from '../facts/dispatching-facts.js';
import type { Situation } from '../guards/guard.js';
import { newAssignment } from '../new-assignment.js';
import { remindedDue } from '../reminded-clock.js';
import type { FactBody, FactsOf } from './fact-of.js';

export const FACTS_OF_DISPATCHING: FactsOf<keyof DispatchingCommands> = {
  ASK_FOR_INFO: ({ missing, infoDue }) => ({ type: 'InfoRequested', missing, infoDue }),
  ADD_INFO: ({ note, dispatchDue }) => ({ type: 'InfoAdded', note, dispatchDue }),
  CLOSE_INCOMPLETE: ({ note }) => ({ type: 'WorkOrderClosedIncomplete', note }),
  DISPATCH: (command, situation) => dispatched(command, situation, null),
  RECALL: ({ reason, dispatchDue, rulingDue }, { order }) => ({
    type: 'WorkOrderRecalled',
    reason,
    dispatchDue,
    rulingDue: order && bindingRuling(order) ? rulingDue : null,
  }),
  MARK_DISPATCH_OVERDUE: (_, { order }) =>
    order?.dispatchClock
      ? { type: 'DispatchOverdueMarked', dueAt: order.dispatchClock.dueAt }
      : undefined,
  MARK_INFO_OVERDUE: (_, { order }) => {
    const clock = order?.handling.clocks['T-INFO'];
    return clock && { type: 'InfoOverdueMarked', dueAt: clock.dueAt };
  },
  REMIND: ({ alarm }, { order }) => {
    const dueAt = order ? remindedDue(order, alarm) : undefined;
    return dueAt === undefined ? undefined : { type: 'DueCameNear', alarm, dueAt };
  },
};

export function dispatched(
  { lead, co, dues, note }: Readonly<DispatchingCommands['DISPATCH']>,
  { order, now }: Situation,
  ruling: DispatchingFacts['WorkOrderDispatched']['ruling'],
): FactBody | undefined {
  if (!order || !lead) return undefined;
  const units = co.filter((unit) => unit !== null);
  return {
    type: 'WorkOrderDispatched',
    round: order.round,
    assignments: [
      newAssignment(order, lead, 'LEAD', dues, now),
      ...units.map((unit) => newAssignment(order, unit, 'CO', dues, now)),
    ],
    dues,
    note,
    ruling,
  };
}
