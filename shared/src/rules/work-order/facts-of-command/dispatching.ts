import type { DispatchingCommands } from '../commands/dispatching-commands.js';
import { newAssignment } from '../new-assignment.js';
import { remindedDue } from '../reminded-clock.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_DISPATCHING: FactsOf<keyof DispatchingCommands> = {
  ASK_FOR_INFO: ({ missing, infoDue }) => ({ type: 'InfoRequested', missing, infoDue }),
  ADD_INFO: ({ note, dispatchDue }) => ({ type: 'InfoAdded', note, dispatchDue }),
  CLOSE_INCOMPLETE: ({ note }) => ({ type: 'WorkOrderClosedIncomplete', note }),
  DISPATCH: ({ lead, co, dues, note }, { order, now }) => {
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
    };
  },
  RECALL: ({ reason, dispatchDue }) => ({ type: 'WorkOrderRecalled', reason, dispatchDue }),
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
