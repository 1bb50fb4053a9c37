import { permissionsOf, REQUEST_TYPES, URGENCIES } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { questionOf, queuesFor } from './order-filter';

const known = { requestTypes: REQUEST_TYPES, urgencies: URGENCIES };

test('A unit is not offered the lists of the centre', () => {
  expect(queuesFor(permissionsOf(['UNIT_CLERK']))).not.toContain('to-dispatch');
  expect(queuesFor(permissionsOf(['SHIFT_LEAD']))).toContain('to-dispatch');
});

test('An address becomes a question; what nobody understands is left out', () => {
  const queues = queuesFor(permissionsOf(['DISPATCHER']));
  expect(
    questionOf({ queue: 'to-sign', q: ' 2611 ', type: 'HELP', urgency: 'MAYBE' }, queues, known),
  ).toEqual({
    queue: 'to-sign',
    q: '2611',
    requestType: 'HELP',
    urgency: undefined,
    categoryCode: undefined,
    districtCode: undefined,
  });
});

test('A list that is not mine becomes the list of all I may see', () => {
  const queues = queuesFor(permissionsOf(['UNIT_CLERK']));
  expect(questionOf({ queue: 'to-dispatch' }, queues, known).queue).toBe('all');
});
