import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import { maySeeOrder, visibleFields } from './order-visibility.js';
import { given } from './testing/given-when-then.js';
import {
  ADMIN,
  AGENT,
  CITY,
  DISPATCHER,
  EDUCATION_CLERK,
  HEATING,
  HEATING_CLERK,
  HEATING_LEADER,
  OTHER_AGENT,
  REVIEWER,
  SCHOOL,
  SHIFT_LEAD,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import {
  approved,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  opened,
  returnRequested,
  signed,
  submitted,
} from './testing/steps.js';

const everybody = [
  AGENT,
  OTHER_AGENT,
  SHIFT_LEAD,
  DISPATCHER,
  REVIEWER,
  HEATING_CLERK,
  HEATING_LEADER,
  WATER_CLERK,
  EDUCATION_CLERK,
  ADMIN,
];
const seenBy = (story: ReturnType<typeof given>) =>
  everybody.filter((actor) => maySeeOrder(story.order!, actor)).map(({ name }) => name);

const centre = [AGENT, OTHER_AGENT, SHIFT_LEAD, DISPATCHER, REVIEWER].map(({ name }) => name);

describe('who may see an order', () => {
  test('a draft: its agent alone', () => {
    expect(seenBy(given(opened()))).toEqual([AGENT.name]);
  });

  test('before dispatch: the centre, no unit, no administrator', () => {
    expect(seenBy(given(submitted()))).toEqual(centre);
  });

  test('G6: dispatched, also the people of its LEAD and CO units', () => {
    expect(seenBy(given(submitted(), dispatched(HEATING, [WATER])))).toEqual([
      ...centre,
      HEATING_CLERK.name,
      HEATING_LEADER.name,
      WATER_CLERK.name,
    ]);
  });

  test('G6: the superior unit sees what its child was given', () => {
    expect(seenBy(given(submitted(), dispatched(SCHOOL)))).toEqual([
      ...centre,
      EDUCATION_CLERK.name,
    ]);
  });

  test('a unit that returned it sees it no longer', () => {
    const requested = minutesAfter(DISPATCHED_AT, 10);
    const story = given(
      submitted(),
      dispatched(),
      returnRequested(requested),
      approved(requested, minutesAfter(DISPATCHED_AT, 20)),
      dispatched(WATER, [], minutesAfter(DISPATCHED_AT, 30)),
    );
    expect(seenBy(story)).toEqual([...centre, WATER_CLERK.name]);
  });

  test('SEC-02: a unit without a role that reads sees nothing', () => {
    const lostRole: Actor = { ...HEATING_CLERK, roles: ['ADMIN'], unitId: CITY };
    expect(maySeeOrder(given(submitted(), dispatched()).order!, lostRole)).toBe(false);
  });
});

describe('what they may see of the requester', () => {
  const views = (form: Parameters<typeof submitted>[0]) => {
    const { order } = given(submitted(form), dispatched());
    return [AGENT, DISPATCHER, REVIEWER, HEATING_CLERK].map(
      (actor) => visibleFields(order!, actor).identity,
    );
  };

  test('an ordinary order names the person to all who work on it', () => {
    expect(views({})).toEqual(['NAMED', 'NAMED', 'NAMED', 'NAMED']);
  });

  test.each([{ confidential: true }, { requestType: 'REPORT' as const }])(
    'G3: %o hides the person from the unit and masks the name below the reviewer',
    (form) => expect(views(form)).toEqual(['MASKED', 'MASKED', 'NAMED', 'HIDDEN']),
  );

  test('row 29: a unit that has signed may read the number, to speak with the citizen', () => {
    const story = (form = {}) =>
      given(submitted(form), dispatched(), signed(minutesAfter(DISPATCHED_AT, 10))).order!;
    expect(visibleFields(story(), HEATING_CLERK).mayReveal).toBe(true);
    expect(visibleFields(story(), HEATING_LEADER).mayReveal).toBe(false);
    expect(visibleFields(story({ confidential: true }), HEATING_CLERK).mayReveal).toBe(false);
    const reported = { ...story(), state: 'CLOSE_PENDING' as const };
    expect(visibleFields(reported, HEATING_CLERK).mayReveal).toBe(false);
  });

  test('before it has signed, a unit reveals nothing; never does it see the centre’s own fields', () => {
    const { order } = given(submitted(), dispatched());
    expect(visibleFields(order!, HEATING_CLERK)).toEqual({
      identity: 'NAMED',
      centreOnly: false,
      mayReveal: false,
    });
    expect(visibleFields(order!, REVIEWER)).toMatchObject({ centreOnly: true, mayReveal: true });
  });
});
