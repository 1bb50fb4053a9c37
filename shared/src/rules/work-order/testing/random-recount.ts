import { RECOMMENDED_CHOICES } from '../../sla/city-choices.js';
import type { ClockTerm } from '../../sla/clock-term.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import { countDates } from '../recount/count-dates.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderCommand } from '../work-order-command.js';
import { calendar } from './steps.js';

/** Dates counted by limits that are shorter or longer than those they were told by. */
export function recount(
  n: number,
  order: WorkOrder | null,
  now: Date,
): WorkOrderCommand<'RECOUNT_DATES'> {
  const handle: ClockTerm = { kind: 'WORKING_DAYS', amount: 5 + (n % 7) };
  const sign: ClockTerm = { kind: 'WALL_MINUTES', amount: (12 + (n % 36)) * 60 };
  const { clocks, ...rest } = DEFAULT_SLA_PROFILE;
  const profile = { ...rest, clocks: { ...clocks, 'T-HANDLE': handle, 'T-SIGN': sign } };
  const limits = { calendar, profile, choices: RECOMMENDED_CHOICES };
  return {
    type: 'RECOUNT_DATES',
    changeId: 'c1',
    counted: order ? countDates(order, [], limits, now) : [],
  };
}
