import { randomUUID } from 'node:crypto';

import type { RequestReturn as RequestReturnInput } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { FindReturnRequests } from '../../queries/find-return-requests.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { DispatchWorkOrder } from '../dispatching/dispatch-work-order.js';
import { RequestReturn } from './request-return.js';
import { RuleOnReturn } from './rule-on-return.js';
import { SignAssignment } from './sign-assignment.js';

const BASIS = '三定方案第四条：二次供水由自来水总公司负责。';

describe('signing and returning', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const sign = (assignmentId: string, clerk = world.heatingClerk, key?: string) =>
    world.get(SignAssignment).run(by(clerk, key), assignmentId, {});
  const request = (assignmentId: string, changes: Partial<RequestReturnInput> = {}) =>
    world.get(RequestReturn).run(by(world.heatingClerk), assignmentId, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '',
      basis: BASIS,
      suggestedUnitId: null,
      ...changes,
    });
  const rule = (id: string, decision: 'APPROVED' | 'REJECTED', reason = '属于职责范围') =>
    world.get(RuleOnReturn).run(by(world.reviewer), id, { decision, reason });
  const requestOf = async (orderId: string) => {
    const { returnRequests } = await world.read(orderId);
    const open = returnRequests.find(({ state }) => state === 'FILED');
    if (!open) throw new Error('No return request is open');
    return open;
  };

  describe('the signature', () => {
    test('starts the work and stops the sign clock', async () => {
      const { id, assignmentId } = await world.dispatched();
      expect(await sign(assignmentId)).toMatchObject({ state: 'IN_PROGRESS', version: 3 });
      const { assignments } = await world.read(id);
      expect(assignments).toMatchObject([{ state: 'SIGNED', signedBy: '王强' }]);
      const kinds = (await world.alarms(id)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => !kind.startsWith('HANDLE_'))).toEqual([]);
      expect(kinds.at(-1)).toBe('HANDLE_EXPIRED');
    });

    test('of two clerks of the unit at once: one wins, the other learns who and when', async () => {
      for (let race = 0; race < 20; race += 1) {
        const { id, assignmentId } = await world.dispatched();
        const results = await Promise.allSettled([
          sign(assignmentId),
          sign(assignmentId, world.secondHeatingClerk),
        ]);
        const losers = results.filter((result) => result.status === 'rejected');
        expect(losers).toHaveLength(1);
        const { assignments } = await world.read(id);
        expect(losers[0]?.reason).toMatchObject({
          code: 'already-signed',
          params: { by: assignments[0]?.signedBy, at: assignments[0]?.signedAt },
        });
        expect(await world.facts(id)).toHaveLength(3);
      }
    });

    test('repeated under its key answers the same', async () => {
      const { id, assignmentId } = await world.dispatched();
      const key = randomUUID();
      const first = await sign(assignmentId, world.heatingClerk, key);
      expect(await sign(assignmentId, world.heatingClerk, key)).toEqual(first);
      expect(await world.facts(id)).toHaveLength(3);
    });

    test('of another unit, and of an assignment that never was, is not found', async () => {
      const { assignmentId } = await world.dispatched();
      await expect(sign(assignmentId, world.waterClerk)).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(sign(randomUUID())).rejects.toMatchObject({ code: 'not-found' });
    });

    test('of a CO stands beside the LEAD’s', async () => {
      const { id } = await world.dispatched(world.units.heating, [world.units.water]);
      const co = await world.assignmentOf(id, world.units.water);
      expect(await sign(co, world.waterClerk)).toMatchObject({ state: 'PENDING_SIGN' });
      expect((await world.alarms(id)).map(({ kind }) => kind)).toContain('SIGN_EXPIRED');
    });

    test('comes late, is taken and marked', async () => {
      const { id, assignmentId } = await world.dispatched();
      await world.ageBy(id, '25 hours');
      await sign(assignmentId);
      const { timeline } = await world.read(id);
      expect(timeline.at(-1)).toMatchObject({ fact: 'AssignmentSigned', data: { late: true } });
    });
  });

  describe('the request for return', () => {
    test('stands before the reviewer beside the duty texts, and pauses the sign clock', async () => {
      const { id, assignmentId } = await world.dispatched();
      const receipt = await request(assignmentId, { suggestedUnitId: world.units.water });
      expect(receipt.state).toBe('RETURN_PENDING');
      const { requests } = await world
        .get(FindReturnRequests)
        .run(world.reviewer, { state: 'FILED', limit: 100 });
      expect(requests.find(({ order }) => order.id === id)).toMatchObject({
        request: { basis: BASIS, filedBy: '王强', suggestedUnit: { name: '自来水总公司' } },
        unit: { name: '供热办', dutyText: '供热办的职责' },
        suggestedUnit: { dutyText: '自来水总公司的职责' },
        rejectedReturns: 0,
      });
      const kinds = (await world.alarms(id)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => !kind.startsWith('HANDLE_'))).toEqual([
        'RETURN_REVIEW_EXPIRED',
      ]);
    });

    test('G1: after 24 hours the server refuses it, whatever the screen showed', async () => {
      const { id, assignmentId } = await world.dispatched();
      await world.ageBy(id, '24 hours 1 second');
      await expect(request(assignmentId)).rejects.toMatchObject({ code: 'return-too-late' });
      expect(await world.read(id)).toMatchObject({ state: 'PENDING_SIGN', returnRequests: [] });
    });

    test.each([
      ['no basis', { basis: '' }, 'basis-missing'],
      ['the reason as basis', { basis: '非本单位职责' }, 'basis-repeats-reason'],
      ['OTHER without words', { reasonCode: 'OTHER' as const }, 'reason-text-missing'],
    ])('G2: refused for %s', async (_, changes, code) => {
      const { assignmentId } = await world.dispatched();
      await expect(request(assignmentId, changes)).rejects.toMatchObject({ code });
    });

    test('and a signature at once: one of them happens', async () => {
      const { id, assignmentId } = await world.dispatched();
      const results = await Promise.allSettled([
        request(assignmentId),
        sign(assignmentId, world.secondHeatingClerk),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await world.facts(id)).toHaveLength(3);
    });
  });

  describe('the ruling', () => {
    test('approves: the next round goes to a second unit, the first has lost it', async () => {
      const { id, assignmentId } = await world.dispatched();
      await request(assignmentId);
      const approved = await rule((await requestOf(id)).id, 'APPROVED', '');
      expect(approved).toMatchObject({ state: 'PENDING_DISPATCH', round: 2 });
      await expect(world.read(id, world.heatingClerk)).rejects.toMatchObject({ code: 'not-found' });
      await world.get(DispatchWorkOrder).run(by(world.dispatcher), id, {
        leadUnitId: world.units.water,
        coUnitIds: [],
        note: '',
        expectedVersion: approved.version,
      });
      await sign(await world.assignmentOf(id, world.units.water), world.waterClerk);
      expect(await world.read(id)).toMatchObject({ state: 'IN_PROGRESS', hopCount: 1, round: 2 });
      const seen = await world.read(id, world.waterClerk);
      expect(seen.assignments.map(({ unit }) => unit.name)).toEqual(['自来水总公司']);
      expect(seen.returnRequests).toEqual([]);
      expect(JSON.stringify(seen)).not.toContain('供热办');
    });

    test('rejects: back to be signed, with what was left of the clock', async () => {
      const { id, assignmentId } = await world.dispatched();
      const before = await world.read(id);
      await request(assignmentId);
      await rule((await requestOf(id)).id, 'REJECTED');
      const after = await world.read(id);
      expect(after).toMatchObject({
        state: 'PENDING_SIGN',
        hopCount: 0,
        returnRequests: [
          { state: 'REJECTED', ruling: { reason: '属于职责范围', ruledBy: '赵勇' } },
        ],
      });
      expect(after.handleDueAt).toBe(before.handleDueAt);
      expect(Date.parse(after.signDueAt ?? '')).toBeGreaterThanOrEqual(
        Date.parse(before.signDueAt ?? ''),
      );
      expect((await world.alarms(id)).map(({ kind }) => kind)).toContain('SIGN_EXPIRED');
    });

    test('a second rejection: the unit must sign', async () => {
      const { id, assignmentId } = await world.dispatched();
      for (let n = 0; n < 2; n += 1) {
        await request(assignmentId);
        await rule((await requestOf(id)).id, 'REJECTED');
      }
      await expect(request(assignmentId)).rejects.toMatchObject({
        code: 'must-sign',
        params: { rejections: 2 },
      });
      expect(await sign(assignmentId)).toMatchObject({ state: 'IN_PROGRESS' });
    });

    test('needs a reason to reject, and is given once', async () => {
      const { id, assignmentId } = await world.dispatched();
      await request(assignmentId);
      const { id: requestId } = await requestOf(id);
      await expect(rule(requestId, 'REJECTED', '')).rejects.toMatchObject({ code: 'text-missing' });
      const results = await Promise.allSettled([
        rule(requestId, 'APPROVED'),
        rule(requestId, 'REJECTED'),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(rule(randomUUID(), 'APPROVED')).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
