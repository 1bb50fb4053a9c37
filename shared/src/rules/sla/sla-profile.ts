import type { ClockTerm } from './clock-term.js';
import { type ClockTime, OFFICE_HOURS, type OfficePeriod } from './office-hours.js';

/** The time limits that are figures of a profile. */
export const PROFILED_CLOCKS = [
  'T-DISP',
  'T-SIGN',
  'T-SIGN-FILED', // T-SIGN of a unit whose border dispute was acknowledged (报备)
  'T-SUB-SIGN',
  'T-HANDLE',
  'T-CITIZEN',
  'T-URGENT-CONTACT',
  'T-RET-REV',
  'T-INFO',
  'T-RULING',
  'T-EXT-REV',
  'T-CLOSE-REV',
  'T-CB',
  'T-JUDGE',
  'T-REWORK',
] as const;

export type ProfiledClock = (typeof PROFILED_CLOCKS)[number];

export type ClockTerms = Readonly<Record<ProfiledClock, ClockTerm>>;

/** The time limits of one order: what its due instants are counted with. */
export interface SlaProfile {
  readonly clocks: ClockTerms;
  /** Dispatched after this time of day, an urgent order may be answered by phone past midnight. */
  readonly urgentContactLateFrom: ClockTime;
  readonly urgentContactLateHours: number;
  /** When a day counted in working days ends: 民法典 203 allows 24:00 or the close of business. */
  readonly dayEnd: ClockTime;
  readonly officeHours: readonly OfficePeriod[];
}

const wallHours = (hours: number): ClockTerm => ({ kind: 'WALL_MINUTES', amount: hours * 60 });
const workingDays = (amount: number): ClockTerm => ({ kind: 'WORKING_DAYS', amount });

/** The district rulebook's figures (S2 R3, R5, R8, R9); those it leaves open are our own [P]. */
export const DEFAULT_SLA_PROFILE: SlaProfile = {
  clocks: {
    'T-DISP': wallHours(2),
    'T-SIGN': wallHours(24),
    'T-SIGN-FILED': wallHours(48),
    'T-SUB-SIGN': wallHours(12),
    'T-HANDLE': workingDays(7),
    'T-CITIZEN': workingDays(7),
    'T-URGENT-CONTACT': { kind: 'CALENDAR_DAYS', amount: 0 },
    'T-RET-REV': { kind: 'WORKING_MINUTES', amount: 4 * 60 },
    'T-INFO': wallHours(4),
    'T-RULING': workingDays(1),
    'T-EXT-REV': workingDays(1),
    'T-CLOSE-REV': workingDays(1),
    'T-CB': workingDays(3),
    'T-JUDGE': workingDays(1),
    'T-REWORK': workingDays(5),
  },
  urgentContactLateFrom: '22:00',
  urgentContactLateHours: 2,
  dayEnd: '24:00',
  officeHours: OFFICE_HOURS,
};
