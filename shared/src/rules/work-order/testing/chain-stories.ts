import { forwardedOn, signedAndForwarded, signedAsSub, subId } from './chain-steps.js';
import { given, type Story } from './given-when-then.js';
import { CANTEEN, EDUCATION, SCHOOL_CLERK, WATER } from './people-and-units.js';
import { dispatched, DISPATCHED_AT, minutesAfter, submitted } from './steps.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);

/** How far an order of the district is down its tree: each goes on from the one before. */
export const dispatchedToDistrict = [submitted(), dispatched(EDUCATION, [WATER])];
export const forwardedToSchool = [...dispatchedToDistrict, signedAndForwarded(after(30))];
export const schoolSigned = [...forwardedToSchool, signedAsSub(after(60))];
export const canteenHasIt = [
  ...schoolSigned,
  forwardedOn(after(90), {
    to: CANTEEN,
    by: SCHOOL_CLERK,
    from: subId(),
    outerDueAt: schoolDue(given(...schoolSigned)),
  }),
];

export function schoolDue(story: Story): string {
  return partOf(story, subId()).handleDueAt;
}

export function partOf({ order }: Story, id: string) {
  const part = order?.assignments.find((assignment) => assignment.id === id);
  if (!part) throw new Error(`No assignment ${id}`);
  return part;
}
