import { beforeEach, expect, test } from '@jest/globals';

import { DisputeRuling } from './dispute-ruling';

let ruling: DisputeRuling;

beforeEach(() => {
  ruling = new DisputeRuling();
  ruling.setLead('power');
  ruling.clause.set(' 《电力法》第七条 ');
  ruling.reason.set('变压器归其所有');
});

test('A ruling names a unit, a clause and a reason, else it is none', () => {
  expect(ruling.command(7)).toEqual({
    leadUnitId: 'power',
    coUnitIds: [],
    clause: '《电力法》第七条',
    reason: '变压器归其所有',
    note: '',
    expectedVersion: 7,
  });
  ruling.clause.set('  ');
  expect(ruling.isComplete()).toBe(false);
  expect(ruling.command(7)).toBeUndefined();
});

test('A unit leads or helps, never both, and helps once', () => {
  ruling.addCo('environment');
  ruling.addCo('environment');
  ruling.addCo('power');
  expect(ruling.coIds()).toEqual(['environment']);
  ruling.setLead('environment');
  expect(ruling.coIds()).toEqual([]);
});

test('The next dispute starts with nothing decided', () => {
  ruling.addCo('environment');
  ruling.startAfresh();
  expect([ruling.leadId(), ruling.coIds(), ruling.clause(), ruling.reason()]).toEqual([
    undefined,
    [],
    '',
    '',
  ]);
});
