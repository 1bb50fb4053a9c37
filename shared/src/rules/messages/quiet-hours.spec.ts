import { describe, expect, test } from '@jest/globals';

import { CHINA_2026 } from '../sla/calendars/china-2026.js';
import { OFFICE_HOURS } from '../sla/office-hours.js';
import { workingCalendarOf } from '../sla/working-calendar.js';
import { DEFAULT_QUIET_HOURS, endOfQuiet, sendFrom, type SendTime } from './quiet-hours.js';

const office = { calendar: workingCalendarOf([CHINA_2026]), officeHours: OFFICE_HOURS };
/** Wall time of the hotline's zone. */
const at = (wall: string) => new Date(`${wall}:00+08:00`);
const from = (time: SendTime, wall: string, urgency: 'NORMAL' | 'URGENT' = 'NORMAL') =>
  sendFrom(time, urgency, DEFAULT_QUIET_HOURS, office, at(wall));

describe('CAL-17: warnings at midnight and weekends', () => {
  test.each([
    ['2026-11-25T21:59', '2026-11-25T21:59'],
    ['2026-11-25T22:00', '2026-11-26T07:00'],
    ['2026-11-26T00:00', '2026-11-26T07:00'],
    ['2026-11-26T06:59', '2026-11-26T07:00'],
    ['2026-11-26T07:00', '2026-11-26T07:00'],
  ])('a message of %s goes out at %s', (wall, sent) => {
    expect(from('DAYTIME', wall)).toEqual(at(sent));
  });

  test('an urgent order knows no quiet hours, night or holiday', () => {
    expect(from('DAYTIME', '2026-11-26T03:00', 'URGENT')).toEqual(at('2026-11-26T03:00'));
    expect(from('OFFICE_HOURS', '2026-10-01T03:00', 'URGENT')).toEqual(at('2026-10-01T03:00'));
  });

  test('what can wait for the office waits through lunch, weekend and holidays', () => {
    expect(from('OFFICE_HOURS', '2026-11-25T10:00')).toEqual(at('2026-11-25T10:00'));
    expect(from('OFFICE_HOURS', '2026-11-25T12:10')).toEqual(at('2026-11-25T13:30'));
    expect(from('OFFICE_HOURS', '2026-11-27T18:00')).toEqual(at('2026-11-30T08:30'));
    expect(from('OFFICE_HOURS', '2026-09-30T18:00')).toEqual(at('2026-10-08T08:30'));
  });

  test('quiet hours may lie within a day, or be none at all', () => {
    const noon = { from: '12:00', to: '13:30' };
    expect(endOfQuiet(noon, at('2026-11-25T12:30'))).toEqual(at('2026-11-25T13:30'));
    expect(endOfQuiet(noon, at('2026-11-25T23:30'))).toEqual(at('2026-11-25T23:30'));
    const none = { from: '00:00', to: '00:00' };
    expect(endOfQuiet(none, at('2026-11-25T00:00'))).toEqual(at('2026-11-25T00:00'));
  });
});
