import { describe, expect, test } from '@jest/globals';

import { chooseProfile, mostSpecific, type ProfiledOrder } from './choose-profile.js';
import { RECOMMENDED_CHOICES } from './city-choices.js';
import type { ClockTerm } from './clock-term.js';
import { DEFAULT_SLA_PROFILE } from './sla-profile.js';
import { ALL_ORDERS, DEFAULT_SCHEMES, type SchemeScope, type SlaScheme } from './sla-scheme.js';

const COMPLAINT: ProfiledOrder = {
  channel: 'PHONE',
  form: { requestType: 'COMPLAINT', categoryCode: '0101', urgency: 'NORMAL' },
};
const urgent: ProfiledOrder = {
  ...COMPLAINT,
  form: { ...COMPLAINT.form, urgency: 'URGENT' },
};

const days = (amount: number): ClockTerm => ({ kind: 'WORKING_DAYS', amount });

function scheme(code: string, scope: Partial<SchemeScope>, handle = 3): SlaScheme {
  return {
    code,
    name: code,
    scope: { ...ALL_ORDERS, ...scope },
    terms: { clocks: { 'T-HANDLE': days(handle) } },
  };
}

const profileOf = (schemes: readonly SlaScheme[], order = COMPLAINT) =>
  chooseProfile(schemes, RECOMMENDED_CHOICES, order);

describe('the limits of an order', () => {
  test('as shipped: the district rulebook, with ten minutes to dispatch what is urgent', () => {
    expect(profileOf(DEFAULT_SCHEMES)).toEqual(DEFAULT_SLA_PROFILE);
    expect(profileOf(DEFAULT_SCHEMES, urgent)).toEqual({
      ...DEFAULT_SLA_PROFILE,
      clocks: { ...DEFAULT_SLA_PROFILE.clocks, 'T-DISP': { kind: 'WALL_MINUTES', amount: 10 } },
    });
  });

  test('what a special scheme leaves out is as in the general one', () => {
    const general: SlaScheme = {
      ...scheme('G', {}),
      terms: { clocks: { 'T-HANDLE': days(9), 'T-CB': days(2) } },
    };
    const { clocks } = profileOf([general, scheme('A', { requestType: 'COMPLAINT' }, 4)]);
    expect(clocks).toEqual({
      ...DEFAULT_SLA_PROFILE.clocks,
      'T-HANDLE': days(4),
      'T-CB': days(2),
    });
  });

  test.each<[string, Partial<SchemeScope>, Partial<SchemeScope>]>([
    [
      'a category over type, urgency and source',
      { categoryCode: '01' },
      {
        requestType: 'COMPLAINT',
        urgency: 'NORMAL',
        channel: 'PHONE',
      },
    ],
    ['the narrower category', { categoryCode: '0101' }, { categoryCode: '01', urgency: 'NORMAL' }],
    [
      'the type over urgency and source',
      { requestType: 'COMPLAINT' },
      {
        urgency: 'NORMAL',
        channel: 'PHONE',
      },
    ],
    ['the urgency over the source', { urgency: 'NORMAL' }, { channel: 'PHONE' }],
    ['two keys over one of them', { urgency: 'NORMAL', channel: 'PHONE' }, { urgency: 'NORMAL' }],
  ])('%s, in whatever order they are stored', (_, winner, loser) => {
    const both = [scheme('WINS', winner), scheme('LOSES', loser), ...DEFAULT_SCHEMES];
    expect(mostSpecific(both, COMPLAINT)?.code).toBe('WINS');
    expect(mostSpecific(both.toReversed(), COMPLAINT)?.code).toBe('WINS');
  });

  test('a scheme for others is none of its business', () => {
    const others = [
      scheme('A', { categoryCode: '02' }),
      scheme('B', { requestType: 'HELP' }),
      scheme('C', { channel: 'WEB' }),
    ];
    expect(mostSpecific([...others, ...DEFAULT_SCHEMES], COMPLAINT)?.code).toBe('S2');
    const unsorted = { ...COMPLAINT, form: { ...COMPLAINT.form, categoryCode: null } };
    expect(mostSpecific([...others, ...DEFAULT_SCHEMES], unsorted)?.code).toBe('S2');
  });

  test('without a stored scheme the shipped figures hold', () => {
    expect(profileOf([])).toEqual(DEFAULT_SLA_PROFILE);
  });

  test('where days end with the office, they end when its last period does', () => {
    const close = { dayEnd: 'OFFICE_CLOSE' } as const;
    expect(chooseProfile(DEFAULT_SCHEMES, close, COMPLAINT).dayEnd).toBe('17:30');
    const night: SlaScheme = {
      ...scheme('N', { categoryCode: '0101' }),
      terms: { clocks: {}, officeHours: [{ from: '20:00', to: '04:00' }] },
    };
    expect(chooseProfile([night, ...DEFAULT_SCHEMES], close, COMPLAINT).dayEnd).toBe('24:00');
  });
});
