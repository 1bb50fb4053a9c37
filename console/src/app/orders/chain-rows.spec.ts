import type { OrderAssignment } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { chainRows, liveChain } from './chain-rows';
import { aDispatchedOrder } from './testing/an-order';

const [lead] = aDispatchedOrder('019aa000-0000-7000-8000-0000000000aa').assignments;
const part = (id: string, more: Partial<OrderAssignment> = {}): OrderAssignment => ({
  ...(lead as OrderAssignment),
  id,
  ...more,
});
const sub = (id: string, parentId: string): OrderAssignment =>
  part(id, { role: 'SUB', parentId, handler: false });

const drawn = (assignments: readonly OrderAssignment[]) =>
  chainRows(assignments).map(({ assignment, depth }) => `${'-'.repeat(depth)}${assignment.id}`);

test('Each unit is followed by those it forwarded to, step by step', () => {
  const assignments = [
    part('district'),
    part('bureau', { role: 'CO', handler: false }),
    sub('town', 'district'),
    sub('station', 'bureau'),
    sub('village', 'town'),
  ];
  expect(drawn(assignments)).toEqual(['district', '-town', '--village', 'bureau', '-station']);
});

test('A unit whose parent is not shown stands by itself', () => {
  expect(drawn([sub('village', 'unseen')])).toEqual(['village']);
});

test('What was given back or belongs to another round is over', () => {
  const assignments = [
    part('district'),
    part('returned', { state: 'RETURNED' }),
    part('revoked', { state: 'REVOKED' }),
    part('later', { round: 2 }),
  ];
  expect(liveChain(assignments, 1).map(({ id }) => id)).toEqual(['district']);
});
