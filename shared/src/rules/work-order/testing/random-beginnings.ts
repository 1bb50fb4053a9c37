import { leadOf } from '../work-order.js';
import { PASSED_ON_TWICE } from './dispute-steps.js';
import { given, type Step } from './given-when-then.js';
import { contacted, extensionApproved, extensionRequested } from './handling-steps.js';
import { SCHOOL, SCHOOL_CLERK } from './people-and-units.js';
import { disputeFiled, overrideProposed } from './signing-steps.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  signed,
  submitted,
} from './steps.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);

/** What chance alone hardly ever comes to: most stories begin with nothing, some of them here. */
export const BEGINNINGS: readonly (readonly Step[])[] = [
  ...[[], [], PASSED_ON_TWICE],
  ...[[], [], twiceExtended()],
  ...[[], [], askedOfTheUnitAbove()],
  ...[[], [], [submitted(), dispatched(), disputeFiled(after(60))]],
  ...[[], [], [...twiceExtended(), overrideProposed(after(60))]],
];

function twiceExtended(): Step[] {
  const steps = [submitted(), dispatched(), signed(after(5)), contacted(after(10))];
  for (const at of [after(20), after(30)]) {
    steps.push(extensionRequested(at));
    const { order } = given(...steps);
    steps.push(extensionApproved(at, at, (order && leadOf(order)?.handleDueAt) ?? at));
  }
  return steps;
}

function askedOfTheUnitAbove(): Step[] {
  const id = assignmentId(SCHOOL);
  return [
    submitted(),
    dispatched(SCHOOL),
    signed(after(5), SCHOOL_CLERK, id),
    contacted(after(10), true, SCHOOL_CLERK, id),
    extensionRequested(after(20), { assignmentId: id }, SCHOOL_CLERK),
  ];
}
