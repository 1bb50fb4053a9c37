import type { CoHandlingCommands } from '../commands/co-handling-commands.js';
import { newAssignment } from '../new-assignment.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_CO_HANDLING: FactsOf<keyof CoHandlingCommands> = {
  ASK_FOR_HELP: ({ requestId, assignmentId, unit, reason, reviewDue }) =>
    unit
      ? {
          type: 'HelpRequested',
          requestId,
          assignmentId,
          unitId: unit.id,
          unitName: unit.name,
          reason,
          reviewDue,
        }
      : undefined,
  ADD_CO: ({ requestId, unit, dues, note }, { order, now }) => {
    if (!order || !unit) return undefined;
    const asked = order.handling.openHelp;
    // Unasked, but what was asked for: the request is answered too.
    const granted = requestId ?? (asked?.unitId === unit.id ? asked.id : null);
    return {
      type: 'CoAdded',
      requestId: granted,
      assignmentId: unit.assignmentId,
      assignment: newAssignment(order, unit, 'CO', dues, now),
      dues,
      note,
    };
  },
  DECLINE_HELP: ({ requestId, reason }, { order }) => {
    const asked = order?.handling.openHelp;
    if (!asked) return undefined;
    return { type: 'HelpDeclined', requestId, assignmentId: asked.assignmentId, reason };
  },
};
