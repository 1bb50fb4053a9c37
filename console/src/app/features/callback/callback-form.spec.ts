import { beforeEach, expect, test } from '@jest/globals';

import { CallbackForm } from './callback-form';

let form: CallbackForm;

beforeEach(() => {
  form = new CallbackForm();
});

test('Nothing is decided before somebody has spoken', () => {
  expect(form.command()).toBeUndefined();
  expect(form.gap()).toBe('kind');
});

test.each([
  [5, true, 'RECORD_SATISFIED'],
  [3, true, 'RECORD_SATISFIED'],
  [2, true, 'RECORD_DISSATISFIED'],
  [1, false, 'RECORD_DISSATISFIED'],
  [5, false, 'RECORD_DISSATISFIED'],
])('%s stars, solved: %s is %s', (stars, solved, command) => {
  form.rate(stars);
  expect(form.command()).toBeUndefined();
  form.answer(solved);
  expect(form.command()).toBe(command);
});

test('A dissatisfied citizen has a reason, a satisfied one needs none', () => {
  form.rate(1);
  form.answer(false);
  expect(form.gap()).toBe('reason');
  form.words.set('  ');
  expect(form.gap()).toBe('reason');
  form.words.set('还是不热');
  expect(form.gap()).toBeUndefined();
  form.clear();
  form.rate(4);
  form.answer(true);
  expect(form.gap()).toBeUndefined();
});

test('Whoever was not reached is neither satisfied nor dissatisfied', () => {
  form.rate(5);
  form.answer(true);
  form.kind.set('missed');
  expect(form.command()).toBe('RECORD_CALLBACK_TRY');
  expect(form.gap()).toBe('note');
  form.words.set('无人接听');
  expect(form.gap()).toBeUndefined();
});

test('A close without a rating says why', () => {
  form.kind.set('unrated');
  expect(form.command()).toBe('CLOSE_UNRATED');
  expect(form.gap()).toBe('why');
  form.why.set('REFUSED');
  expect(form.gap()).toBeUndefined();
});

test('The next citizen finds an empty form', () => {
  form.rate(1);
  form.answer(false);
  form.attitude.set('POOR');
  form.words.set('不满意');
  form.clear();
  expect([form.kind(), form.stars(), form.solved(), form.attitude(), form.words()]).toEqual([
    undefined,
    undefined,
    undefined,
    null,
    '',
  ]);
});
