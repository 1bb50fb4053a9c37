import { expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import { allowedCommands, refusalOf } from './allowed-commands.js';
import { given } from './testing/given-when-then.js';
import {
  AGENT,
  DISPATCHER,
  HEATING,
  HEATING_CLERK,
  HEATING_LEADER,
  OTHER_AGENT,
  REVIEWER,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import {
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  opened,
  returnRequested,
  SIGN_DUE_AT,
  submitted,
} from './testing/steps.js';

const now = new Date(minutesAfter(DISPATCHED_AT, 60));
const draft = given(opened()).order;
const waiting = given(submitted()).order;
const toSign = given(submitted(), dispatched(HEATING, [WATER])).order;
const returning = given(
  submitted(),
  dispatched(),
  returnRequested(minutesAfter(DISPATCHED_AT, 10)),
).order;

test.each<[string, typeof draft, Actor, string[]]>([
  ['nothing yet, agent', null, AGENT, ['OPEN_DRAFT', 'SUBMIT']],
  [
    'own draft',
    draft,
    AGENT,
    [
      'ANSWER',
      'TRANSFER_BY_PHONE',
      'REFER',
      'REFUSE_TO_ACCEPT',
      'SUBMIT',
      'ATTACH_FILE',
      'REMOVE_FILE',
      'APPEND_TO_EXISTING',
    ],
  ],
  ['another’s draft', draft, OTHER_AGENT, []],
  ['waiting, dispatcher', waiting, DISPATCHER, ['DISPATCH', 'ASK_FOR_INFO', 'MERGE', 'GROUP']],
  ['waiting, agent', waiting, AGENT, ['URGE', 'ATTACH_FILE', 'REMOVE_FILE', 'WITHDRAW']],
  [
    'to sign, LEAD',
    toSign,
    HEATING_CLERK,
    ['SIGN', 'SIGN_AND_FORWARD', 'FILE_DISPUTE', 'REQUEST_RETURN', 'ATTACH_FILE', 'REMOVE_FILE'],
  ],
  ['to sign, CO', toSign, WATER_CLERK, ['SIGN_AS_CO']],
  ['to sign, leader of the unit', toSign, HEATING_LEADER, []],
  ['to sign, dispatcher', toSign, DISPATCHER, ['RECALL']],
  ['return pending, reviewer', returning, REVIEWER, ['APPROVE_RETURN', 'REJECT_RETURN', 'URGE']],
  ['return pending, LEAD', returning, HEATING_CLERK, []],
])('%s', (_, order, actor, commands) => {
  expect(allowedCommands(order, actor, now)).toEqual(commands);
});

test('the return button closes by the passing of time alone, and says why', () => {
  const after = new Date(Date.parse(SIGN_DUE_AT) + 1);
  expect(allowedCommands(toSign, HEATING_CLERK, after)).toEqual([
    'SIGN',
    'SIGN_AND_FORWARD',
    'ATTACH_FILE',
    'REMOVE_FILE',
  ]);
  expect(refusalOf(toSign, 'REQUEST_RETURN', HEATING_CLERK, after)).toEqual({
    code: 'return-too-late',
    params: { dueAt: SIGN_DUE_AT },
  });
});
