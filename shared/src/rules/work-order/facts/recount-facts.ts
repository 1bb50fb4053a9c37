import type { MovedDate } from '../recount/dates-that-move.js';

export interface RecountFacts {
  DatesRecounted: { changeId: string | null; moved: readonly MovedDate[] };
}
