import type { CountedDate } from '../recount/count-dates.js';

export interface RecountCommands {
  /**
   * The order's dates as they are counted now: time limits were changed by `changeId`, or, where it
   * is null, the unit has signed and its time counts from there.
   */
  RECOUNT_DATES: { changeId: string | null; counted: readonly CountedDate[] };
}
