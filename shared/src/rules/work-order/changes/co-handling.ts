import type { CoHandlingFacts } from '../facts/co-handling-facts.js';
import type { ChangesOf } from './change-of.js';

export const CHANGES_OF_CO_HANDLING: ChangesOf<keyof CoHandlingFacts> = {
  HelpRequested: ({ handling }, { requestId, assignmentId, unitId, unitName, at }) => ({
    handling: {
      ...handling,
      openHelp: { id: requestId, assignmentId, unitId, unitName, filedAt: at },
    },
  }),
  CoAdded: ({ assignments, handling }, { assignment, requestId }) => ({
    assignments: [...assignments, assignment],
    ...(requestId !== null &&
      requestId === handling.openHelp?.id && { handling: { ...handling, openHelp: null } }),
  }),
  HelpDeclined: ({ handling }) => ({ handling: { ...handling, openHelp: null } }),
};
