import type { CountedDate } from '../recount/count-dates.js';

export interface RecountCommands {
  /** Time limits were changed by `changeId`: the order's dates as they are counted now. */
  RECOUNT_DATES: { changeId: string; counted: readonly CountedDate[] };
}
