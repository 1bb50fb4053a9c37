import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { FindReviews } from '../../queries/find-reviews.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { AnswerFiling } from './answer-filing.js';
import { FileDispute } from './file-dispute.js';
import { SignAssignment } from './sign-assignment.js';

const HOUR_MS = 3_600_000;

describe('a filed dispute', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const file = (assignmentId: string, counterpartUnitId = world.units.water) =>
    world.get(FileDispute).run(by(world.heatingClerk), assignmentId, {
      ground: 'OVERLAPPING_DUTY',
      counterpartUnitId,
      reason: '二次管网由谁维护，正与自来水总公司协商。',
    });
  const answer = (id: string, decision: 'APPROVED' | 'REJECTED', reason = '职责分工明确') =>
    world.get(AnswerFiling).run(by(world.reviewer), id, { decision, reason });
  const filed = async () => {
    const order = await world.dispatched();
    await file(order.assignmentId);
    const { filings } = await world.read(order.id);
    const [filing] = filings;
    if (!filing) throw new Error('Nothing was filed');
    return { ...order, filing };
  };
  const reviewOf = async (orderId: string) => {
    const { reviews } = await world
      .get(FindReviews)
      .run(world.reviewer, { kind: 'FILING', limit: 100 });
    return reviews.find(({ order }) => order.id === orderId);
  };
  const signExpiries = async (id: string) =>
    (await world.alarms(id)).filter(({ kind }) => kind === 'SIGN_EXPIRED');

  test('gives 48 hours at once; the alarms move with it', async () => {
    const { id, filing } = await filed();
    const { assignments, state } = await world.read(id);
    const [lead] = assignments;
    const wait = Date.parse(lead?.signDueAt ?? '') - Date.parse(lead?.dispatchedAt ?? '');
    expect({ state, own: lead?.state, hours: wait / HOUR_MS }).toEqual({
      state: 'PENDING_SIGN',
      own: 'FILED_48H',
      hours: 48,
    });
    expect(await signExpiries(id)).toMatchObject([{ rings_at: new Date(lead?.signDueAt ?? '') }]);
    expect(filing).toMatchObject({
      state: 'FILED',
      ground: 'OVERLAPPING_DUTY',
      counterpart: { name: '自来水总公司' },
      filedBy: '王强',
    });
  });

  test('stands before the reviewer beside both duty texts, until it is answered', async () => {
    const { id, filing } = await filed();
    expect(await reviewOf(id)).toMatchObject({
      kind: 'FILING',
      dueAt: filing.oldSignDueAt,
      unit: { dutyText: '供热办的职责' },
      counterpart: { name: '自来水总公司', dutyText: '自来水总公司的职责' },
    });
    await answer(filing.id, 'APPROVED', '');
    expect(await reviewOf(id)).toBeUndefined();
    const { filings } = await world.read(id, world.heatingClerk);
    expect(filings).toMatchObject([{ state: 'APPROVED', ruling: { ruledBy: '赵勇' } }]);
  });

  test('refused, the unit has its 24 hours again', async () => {
    const { id, filing } = await filed();
    await expect(answer(filing.id, 'REJECTED', '')).rejects.toMatchObject({ code: 'text-missing' });
    await answer(filing.id, 'REJECTED');
    const { assignments } = await world.read(id);
    expect(assignments).toMatchObject([{ state: 'DISPATCHED', signDueAt: filing.oldSignDueAt }]);
    expect(await signExpiries(id)).toMatchObject([{ rings_at: new Date(filing.oldSignDueAt) }]);
  });

  test('the signature answers it too: nothing is left to rule', async () => {
    const { id, assignmentId, filing } = await filed();
    await world.get(SignAssignment).run(by(world.heatingClerk), assignmentId, {});
    expect(await reviewOf(id)).toBeUndefined();
    const { filings } = await world.read(id);
    expect(filings).toMatchObject([{ state: 'LAPSED' }]);
    await expect(answer(filing.id, 'APPROVED')).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('of two reviewers at once one answers; a second filing is refused', async () => {
    const { assignmentId, filing } = await filed();
    const results = await Promise.allSettled([
      answer(filing.id, 'APPROVED'),
      answer(filing.id, 'REJECTED'),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(file(assignmentId)).rejects.toMatchObject({ code: 'already-filed' });
  });

  test('by PostgreSQL’s time: after 24 hours it is refused', async () => {
    const { id, assignmentId } = await world.dispatched();
    await world.ageBy(id, '24 hours 1 second');
    await expect(file(assignmentId)).rejects.toMatchObject({ code: 'filing-too-late' });
  });

  test('against itself, or a unit nobody knows, it is refused', async () => {
    const { assignmentId } = await world.dispatched();
    await expect(file(assignmentId, world.units.heating)).rejects.toMatchObject({
      code: 'counterpart-is-own',
    });
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(file(assignmentId, unknown)).rejects.toMatchObject({ code: 'unit-unknown' });
  });
});
