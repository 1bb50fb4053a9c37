import { CHINA_2026 } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { calendarOfFile, yearOfDays } from './year-of-days';

const file = { ...CHINA_2026, papers: [...CHINA_2026.papers], days: [...CHINA_2026.days] };
const leaves = yearOfDays(calendarOfFile({ ...file, published: true }), 2026);

test('2026 has its 248 working days, month by month', () => {
  const worked = leaves.map(({ days }) => days.filter(({ works }) => works).length);
  expect(worked).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
});

test('A leaf begins on the right weekday: 1 February 2026 is a Sunday', () => {
  expect(leaves[1]?.before).toHaveLength(6);
});

test('A year without a notice is marked as provisional on each of its days', () => {
  const [january] = yearOfDays(calendarOfFile({ ...file, published: false }), 2027);
  expect(january?.days.every(({ provisional }) => provisional)).toBe(true);
});
