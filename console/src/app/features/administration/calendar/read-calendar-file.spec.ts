import { expect, test } from '@jest/globals';

import { readCalendarFile } from './read-calendar-file';

const day = (date: string) => ({ name: '元旦', date, isOffDay: true });
const reading = (file: object) => readCalendarFile(JSON.stringify(file));

test('A file in the public format is sound, also with keys we do not know', () => {
  const file = { $schema: 'x', year: 2027, papers: [], days: [day('2027-01-01')] };
  expect(reading(file)).toMatchObject({ kind: 'sound', file: { year: 2027 } });
});

test('What is not JSON, or not a calendar, is said before it is sent', () => {
  expect(readCalendarFile('year,days')).toEqual({ kind: 'not-json' });
  expect(reading({ days: [] })).toEqual({ kind: 'not-a-calendar', paths: ['year'] });
});

test('A day that does not exist, lies outside the year, or is named twice, is said with its place', () => {
  const days = ['2027-02-29', '2028-01-01', '2027-01-01', '2027-01-01'].map(day);
  expect(reading({ year: 2027, days })).toEqual({
    kind: 'defects',
    defects: [
      { path: 'days.0.date', code: 'not-a-date' },
      { path: 'days.1.date', code: 'outside-the-year' },
      { path: 'days.3.date', code: 'twice' },
    ],
  });
});
