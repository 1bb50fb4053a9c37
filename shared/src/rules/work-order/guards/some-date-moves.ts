import { datesThatMove } from '../recount/dates-that-move.js';
import type { InputGuard } from './guard.js';

/** I6: a recount that would only draw dates nearer, or move none, leaves the order as it is. */
export const someDateMoves: InputGuard<'RECOUNT_DATES'> = ({ counted }, { order, now }) =>
  order && datesThatMove(order, counted, now).length > 0
    ? undefined
    : { code: 'no-date-moves', params: {} };
