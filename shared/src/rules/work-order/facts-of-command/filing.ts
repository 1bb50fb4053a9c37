import type { FilingCommands } from '../commands/filing-commands.js';
import { openFilingOf } from '../filing.js';
import { signDueAfterRefusal } from '../sign-clock-after-rejection.js';
import { assignmentOf, type FactsOf } from './fact-of.js';

export const FACTS_OF_FILING: FactsOf<keyof FilingCommands> = {
  FILE_DISPUTE: ({ filingId, assignmentId, ground, counterpart, reason, signDue }, { order }) => {
    const own = assignmentOf(order, assignmentId);
    if (!own || !counterpart) return undefined;
    return {
      type: 'DisputeFiled',
      filingId,
      assignmentId,
      unitId: own.unitId,
      ground,
      counterpart: { id: counterpart.id, name: counterpart.name },
      reason,
      signDue,
      oldSignDueAt: own.signDueAt,
    };
  },
  ACKNOWLEDGE_FILING: ({ filingId, note }, { order }) => {
    const filing = order && openFilingOf(order);
    if (!filing) return undefined;
    return { type: 'FilingAcknowledged', filingId, assignmentId: filing.assignmentId, note };
  },
  REFUSE_FILING: ({ filingId, reason }, { order, now }) => {
    const filing = order && openFilingOf(order);
    const own = assignmentOf(order, filing?.assignmentId);
    if (!filing || !own) return undefined;
    return {
      type: 'FilingRefused',
      filingId,
      assignmentId: own.id,
      reason,
      signDueAt: signDueAfterRefusal(filing, own, now),
    };
  },
};
