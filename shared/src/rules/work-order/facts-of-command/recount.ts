import type { RecountCommands } from '../commands/recount-commands.js';
import { datesThatMove } from '../recount/dates-that-move.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_RECOUNT: FactsOf<keyof RecountCommands> = {
  RECOUNT_DATES: ({ changeId, counted }, { order, now }) =>
    order
      ? { type: 'DatesRecounted', changeId, moved: datesThatMove(order, counted, now) }
      : undefined,
};
