import { randomUUID } from 'node:crypto';

import type { DispatchOrder } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { SignAssignment } from '../signing/sign-assignment.js';
import { DispatchWorkOrder } from './dispatch-work-order.js';
import { PreviewDispatch } from './preview-dispatch.js';
import { RecallDispatch } from './recall-dispatch.js';

const DAY_MS = 24 * 3_600_000;

describe('dispatching', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const dispatch = (id: string, choice: Partial<DispatchOrder> = {}, key?: string) =>
    world.get(DispatchWorkOrder).run(by(world.dispatcher, key), id, {
      leadUnitId: world.units.heating,
      coUnitIds: [],
      note: '',
      expectedVersion: 1,
      ...choice,
    });

  test('gives every unit its part, with due instants that explain themselves', async () => {
    const { id } = await world.submitted({ urgency: 'URGENT' });
    const receipt = await dispatch(id, { coUnitIds: [world.units.water], note: '请当日联系' });
    expect(receipt).toMatchObject({ state: 'PENDING_SIGN', version: 2, round: 1 });
    const { assignments, signDueAt, leadUnit, clocks } = await world.read(id);
    expect(assignments.map(({ role, unit, note }) => [role, unit.name, note])).toEqual([
      ['LEAD', '供热办', '请当日联系'],
      ['CO', '自来水总公司', '请当日联系'],
    ]);
    const [lead] = assignments;
    expect(leadUnit?.name).toBe('供热办');
    expect(Date.parse(signDueAt ?? '') - Date.parse(lead?.dispatchedAt ?? '')).toBe(DAY_MS);
    expect(lead?.dues.handle.trace).toMatchObject({ kind: 'WORKING_DAYS', workingDays: 7 });
    expect(lead?.dues.urgentContact?.clock).toBe('T-URGENT-CONTACT');
    expect(clocks).toMatchObject([{ kind: 'CITIZEN', due: { clock: 'T-CITIZEN' } }]);
  });

  test('replaces the dispatch alarms by those of the units’ clocks', async () => {
    const { id } = await world.dispatched();
    const kinds = (await world.alarms(id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => !kind.startsWith('ESCALATE '))).toEqual([
      'UNRECEIVED',
      'SIGN_HALF_GONE',
      'SIGN_NEAR',
      'SIGN_LAST_HOUR',
      'SIGN_EXPIRED',
      'HANDLE_TWO_DAYS_LEFT',
      'HANDLE_ONE_DAY_LEFT',
      'HANDLE_FOUR_HOURS_LEFT',
      'HANDLE_EXPIRED',
    ]);
  });

  test('tells by its fact who is concerned, up the tree, and no more', async () => {
    const { id } = await world.dispatched(world.units.school);
    const [, fact] = await world.facts(id);
    expect(fact).toMatchObject({
      type: 'WorkOrderDispatched',
      version: 2,
      data: { leadUnitId: world.units.school, formerUnitIds: [] },
    });
    const { unitIds } = fact?.data as { unitIds: string[] };
    expect(unitIds).toHaveLength(3);
    expect(unitIds).toEqual(expect.arrayContaining([world.units.school, world.units.education]));
  });

  test('the preview shows the same instants and changes nothing', async () => {
    const { id } = await world.submitted();
    const choice = { leadUnitId: world.units.heating, coUnitIds: [] };
    const preview = await world.get(PreviewDispatch).run(by(world.dispatcher), id, choice);
    expect(preview.refusal).toBeNull();
    await dispatch(id);
    const [lead] = (await world.read(id)).assignments;
    expect(lead?.dues.handle.dueAt).toBe(preview.dues.handle.dueAt);
    const apart = Date.parse(lead?.dues.sign.dueAt ?? '') - Date.parse(preview.dues.sign.dueAt);
    expect(apart).toBeGreaterThanOrEqual(0);
    expect(apart).toBeLessThan(5_000);
  });

  test('G3: neither dispatch nor preview reaches the accused unit or its subtree', async () => {
    const { education, school, heating } = world.units;
    const { id } = await world.submitted({ requestType: 'REPORT', accusedUnitId: education });
    for (const [unitId, unit] of [
      [education, '教育局'],
      [school, '第七中学'],
    ] as const) {
      const refusal = { code: 'accused-unit', params: { unit } };
      for (const choice of [
        { leadUnitId: unitId, coUnitIds: [] },
        { leadUnitId: heating, coUnitIds: [unitId] },
      ]) {
        await expect(dispatch(id, choice)).rejects.toMatchObject(refusal);
        const preview = await world.get(PreviewDispatch).run(by(world.dispatcher), id, choice);
        expect(preview.refusal).toEqual(refusal);
      }
    }
    expect(await world.read(id)).toMatchObject({ state: 'PENDING_DISPATCH', version: 1 });
  });

  test('G3: the unit above the accused one may have the report', async () => {
    const { education, school } = world.units;
    const { id } = await world.submitted({ requestType: 'REPORT', accusedUnitId: school });
    const choice = { leadUnitId: education, coUnitIds: [] };
    expect(await dispatch(id, choice)).toMatchObject({ state: 'PENDING_SIGN' });
  });

  test('the platform itself and unknown units get no orders', async () => {
    const { id } = await world.submitted();
    const [root] = await world.sql<{ id: string }>(`select id from unit where code = 'DD'`);
    await expect(dispatch(id, { leadUnitId: root?.id ?? '' })).rejects.toMatchObject({
      code: 'unit-inactive',
    });
    await expect(dispatch(id, { leadUnitId: randomUUID() })).rejects.toMatchObject({
      code: 'unit-unknown',
    });
  });

  test('of two dispatchers at once one wins; the order has one LEAD', async () => {
    const { id } = await world.submitted();
    const results = await Promise.allSettled([
      dispatch(id),
      dispatch(id, { leadUnitId: world.units.water }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await world.read(id)).assignments).toHaveLength(1);
  });

  test('repeated under its key answers the same and happens once', async () => {
    const { id } = await world.submitted();
    const key = randomUUID();
    const answers = [await dispatch(id, {}, key), await dispatch(id, {}, key)];
    expect(answers[1]).toEqual(answers[0]);
    expect(await world.facts(id)).toHaveLength(2);
  });

  test('on what has changed meanwhile is refused, naming who and when', async () => {
    const { id } = await world.dispatched();
    const recall = { reason: '派错单位', expectedVersion: 2 };
    await world.get(RecallDispatch).run(by(world.dispatcher), id, recall);
    await expect(dispatch(id, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'order-changed',
      params: { by: world.dispatcher.name },
    });
  });

  test('a draft is none of the dispatcher’s business', async () => {
    const [row] = await world.sql<{ id: string }>(
      `insert into work_order
         (id, state, version, decided_version, channel, created_by, created_by_name, created_at,
          changed_at, changed_by_name, anonymous, occurred, place, matter, expectation, urgency,
          confidential, attributes, round, hop_count, clocks)
       select gen_random_uuid(), 'DRAFT', 1, 1, 'COUNTER', $1, '陈静', now(), now(), '陈静', false,
              '', '', '', '', 'NORMAL', false, '{}', 1, 0,
              '{"dispatch":null,"followUp":null,"review":null,"citizen":null}' returning id`,
      [world.agent.id],
    );
    await expect(dispatch(row?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });

  describe('recall', () => {
    const recall = (id: string, reason = '派错单位') =>
      world.get(RecallDispatch).run(by(world.dispatcher), id, { reason, expectedVersion: 2 });

    test('takes the order back: next round, no hop, the unit’s clock is gone', async () => {
      const { id } = await world.dispatched();
      expect(await recall(id)).toMatchObject({ state: 'PENDING_DISPATCH', round: 2 });
      expect(await world.read(id)).toMatchObject({
        hopCount: 0,
        assignments: [{ state: 'REVOKED' }],
      });
      expect((await world.alarms(id)).map(({ kind }) => kind)).toEqual([
        'DISPATCH_NEAR',
        'DISPATCH_EXPIRED',
      ]);
    });

    test('and signature at once: one of them happens', async () => {
      const { id, assignmentId } = await world.dispatched();
      const results = await Promise.allSettled([
        recall(id),
        world.get(SignAssignment).run(by(world.heatingClerk), assignmentId, {}),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { state, assignments } = await world.read(id);
      expect([`${state} ${assignments[0]?.state}`]).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(IN_PROGRESS SIGNED|PENDING_DISPATCH REVOKED)$/),
        ]),
      );
    });
  });
});
