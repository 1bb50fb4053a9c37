import { ALL_ORDERS, DEFAULT_SLA_PROFILE } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { defectOfDraft, draftOf, isChanged, proposalOf, type Scheme } from './scheme-draft';

const GENERAL: Scheme = {
  code: 'S2',
  name: '基本方案',
  scope: ALL_ORDERS,
  terms: { clocks: DEFAULT_SLA_PROFILE.clocks, officeHours: DEFAULT_SLA_PROFILE.officeHours },
  version: 1,
  since: '2026-01-01T00:00:00Z',
  changedBy: '系统自带',
};
const URGENT: Scheme = {
  ...GENERAL,
  code: 'URGENT',
  name: '紧急件',
  scope: { ...ALL_ORDERS, urgency: 'URGENT' },
  terms: { clocks: { 'T-DISP': { kind: 'WALL_MINUTES', amount: 10 } } },
};

const figure = (scheme: Scheme | undefined, clock: string) =>
  draftOf(scheme, GENERAL).figures.find((one) => one.clock === clock);

test('A scheme shows its own figures, and for the others those of the general scheme', () => {
  expect(figure(URGENT, 'T-DISP')).toMatchObject({ own: true, unit: 'WALL_MINUTES', amount: 10 });
  expect(figure(URGENT, 'T-SIGN')).toMatchObject({ own: false, unit: 'WALL_HOURS', amount: 24 });
  expect(figure(undefined, 'T-RET-REV')).toMatchObject({ own: false, unit: 'WORKING_HOURS' });
});

test('What is left as in the general scheme is not sent', () => {
  expect(proposalOf(draftOf(URGENT, GENERAL))).toEqual({
    code: 'URGENT',
    name: '紧急件',
    scope: URGENT.scope,
    terms: URGENT.terms,
    retired: false,
  });
});

test('A draft is changed by what it says, not by the order in which it was stored', () => {
  const draft = draftOf(GENERAL, GENERAL);
  const stored = Object.fromEntries(Object.entries(GENERAL.terms.clocks).reverse());
  expect(isChanged(draft, { ...GENERAL, terms: { ...GENERAL.terms, clocks: stored } })).toBe(false);
  expect(isChanged({ ...draft, name: '基本' }, GENERAL)).toBe(true);
  expect(isChanged(draft, undefined)).toBe(true);
});

test('What cannot be counted is named before it is sent', () => {
  const draft = draftOf(URGENT, GENERAL);
  expect(defectOfDraft(draft)).toBeUndefined();
  expect(defectOfDraft({ ...draft, code: '紧急' })).toBe('code');
  expect(defectOfDraft({ ...draft, name: ' ' })).toBe('name');
  const figures = draft.figures.map((one) => (one.own ? { ...one, amount: 0 } : one));
  expect(defectOfDraft({ ...draft, figures })).toBe('T-DISP');
});
