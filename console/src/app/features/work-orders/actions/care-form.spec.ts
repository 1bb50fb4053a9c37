import { expect, test } from '@jest/globals';

import { CARE_COMMANDS, careGap, EMPTY_CARE } from './care-form';

const written = { ...EMPTY_CARE, note: '市民今天又来电' };

test.each(CARE_COMMANDS)('%s is not sent without words', (command) => {
  const form = { ...EMPTY_CARE, reached: true, identityChecked: true };
  expect(careGap(command, { ...form, note: ' 好 ' })).toBe('noteMissing');
  expect(careGap(command, { ...form, note: '市民今天又来电' })).toBeUndefined();
});

test('Nobody withdraws for a citizen whose identity was not checked', () => {
  expect(careGap('WITHDRAW', written)).toBe('identityMissing');
});

test('A contact says whether the citizen was reached', () => {
  expect(careGap('RECORD_CONTACT', written)).toBe('wasReachedMissing');
  expect(careGap('RECORD_CONTACT', { ...written, reached: false })).toBeUndefined();
});
