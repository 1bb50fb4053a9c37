import { expect, test } from '@jest/globals';

import { anOrder } from '../../orders/testing/an-order';
import { filterInAddress, fits, inCallOrder } from './callback-list';

const now = new Date('2026-11-23T02:00:00Z'); // ten in the morning in China

test.each([
  ['overdue', '2026-11-23T01:59:59.999Z', true],
  ['overdue', '2026-11-23T02:00:00.000Z', false],
  ['today', '2026-11-23T16:00:00.000Z', true], // 24:00
  ['today', '2026-11-22T16:00:00.000Z', true], // overdue is due today as well
  ['today', '2026-11-24T16:00:00.000Z', false],
] as const)('"%s" of an order due at %s: %s', (filter, dueAt, isShown) => {
  expect(fits(anOrder({ dueAt }), filter, now)).toBe(isShown);
});

test('Who was not tried, and who can be tried again at another time of day', () => {
  const untried = anOrder();
  const justNow = anOrder({ callbackTries: 1, lastTryAt: '2026-11-23T01:30:00.000Z' });
  const yesterday = anOrder({ callbackTries: 1, lastTryAt: '2026-11-22T09:00:00.000Z' });
  const rows = [untried, justNow, yesterday];
  expect(rows.map((row) => fits(row, 'untried', now))).toEqual([true, false, false]);
  expect(rows.map((row) => fits(row, 'again', now))).toEqual([false, false, true]);
});

test('The least time left first; who did not answer just now comes last', () => {
  const rows = [
    anOrder({
      orderNo: 'just now',
      dueAt: '2026-11-23T03:00:00.000Z',
      callbackTries: 1,
      lastTryAt: '2026-11-23T01:30:00.000Z',
    }),
    anOrder({ orderNo: 'tomorrow', dueAt: '2026-11-24T03:00:00.000Z' }),
    anOrder({ orderNo: 'today', dueAt: '2026-11-23T04:00:00.000Z' }),
  ];
  expect(inCallOrder(rows, now).map(({ orderNo }) => orderNo)).toEqual([
    'today',
    'tomorrow',
    'just now',
  ]);
});

test('An address that nobody understands shows all', () => {
  expect(filterInAddress('untried')).toBe('untried');
  expect(filterInAddress('nonsense')).toBe('all');
  expect(filterInAddress(undefined)).toBe('all');
});
