import type { Actor } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { CountWorkOrders } from '../../queries/count-work-orders.js';
import { FindReviews } from '../../queries/find-reviews.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { atSchool, partOf } from '../../testing/order-chain.js';
import { REPORT } from '../../testing/order-life.js';
import { by, person } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { RecordDissatisfied } from '../callback/record-dissatisfied.js';
import { RuleRework } from '../callback/rule-rework.js';
import { DraftClose } from '../closing/draft-close.js';
import { FileClose } from '../closing/file-close.js';
import { RuleOnClose } from '../closing/rule-on-close.js';
import { RuleOnCloseAsUnit } from '../closing/rule-on-close-as-unit.js';
import { RecordContact } from '../handling/record-contact.js';
import { RequestExtension } from '../handling/request-extension.js';
import { RuleOnExtension } from '../handling/rule-on-extension.js';
import { RuleOnExtensionAsUnit } from '../handling/rule-on-extension-as-unit.js';
import { RevealRequester } from '../intake/reveal-requester.js';
import { SignAssignment } from '../signing/sign-assignment.js';

const APPROVED = { decision: 'APPROVED', reason: '' } as const;
const CALLED = { means: 'PHONE', reached: true, note: '已电话告知处理安排' } as const;

describe('an order that a unit below handles', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const sign = (clerk: Actor, id: string) => world.get(SignAssignment).run(by(clerk), id, {});

  async function requestOf(orderId: string, kind: string): Promise<string> {
    const [row] = await world.sql<{ id: string }>(
      `select id from order_request where order_id = $1 and kind = $2 and state = 'FILED'`,
      [orderId, kind],
    );
    return row?.id ?? '';
  }

  /** Signed by the school, which has spoken with the requester. */
  async function handledBySchool() {
    const order = await atSchool(world, { asHandler: true });
    await sign(world.schoolClerk, order.subId);
    await world.get(RecordContact).ofUnit(by(world.schoolClerk), order.subId, CALLED);
    return order;
  }

  test('it reads the number; the district that handed it over does not', async () => {
    const { id, leadId } = await handledBySchool();
    const reveal = (actor: Actor) =>
      world.get(RevealRequester).run(by(actor), id, { reason: '联系诉求人' });
    await expect(reveal(world.educationClerk)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await reveal(world.schoolClerk)).toMatchObject({ phone: '13800135678' });
    await expect(
      world.get(RecordContact).ofUnit(by(world.educationClerk), leadId, CALLED),
    ).rejects.toMatchObject({ code: 'handed-over', params: { unit: '第七中学' } });
  });

  test('the district finds it below, and by whom', async () => {
    const { id } = await handledBySchool();
    const { orders } = await world
      .get(FindWorkOrders)
      .run(world.educationClerk, { queue: 'to-handle', limit: 100 });
    expect(orders.find((order) => order.id === id)?.assignment).toMatchObject({
      role: 'LEAD',
      handler: false,
      handledBy: '第七中学',
    });
  });

  test('its extension goes by the district; approved, both dates move on', async () => {
    const { id, leadId, subId } = await handledBySchool();
    const before = [await partOf(world, id, leadId), await partOf(world, id, subId)];
    await world.get(RequestExtension).run(by(world.schoolClerk), subId, {
      days: 3,
      reason: '暑期须等教师返校',
    });
    const requestId = await requestOf(id, 'EXTENSION');
    await world.get(RuleOnExtensionAsUnit).run(by(world.educationClerk), requestId, APPROVED);
    const { reviews } = await world
      .get(FindReviews)
      .run(world.reviewer, { kind: 'EXTENSION', limit: 50 });
    const line = reviews.find(({ order }) => order.id === id);
    await world.get(RuleOnExtension).run(by(world.reviewer), requestId, APPROVED);
    const after = [await partOf(world, id, leadId), await partOf(world, id, subId)];
    for (const [n, part] of after.entries()) {
      expect(part && part.handleDueAt > (before[n]?.handleDueAt ?? '')).toBe(true);
    }
    expect(after[1] && after[0] && after[1].handleDueAt < after[0].handleDueAt).toBe(true);
    expect(line?.kind === 'EXTENSION' && line.wouldBeDue.dueAt).toBe(after[0]?.handleDueAt);
    expect((await world.read(id)).handleDueAt).toBe(after[0]?.handleDueAt);
  });

  test('its leader signs the close, the district judges, then the city; a rework finds it again', async () => {
    const { id, leadId, subId } = await handledBySchool();
    await world.get(DraftClose).run(by(world.schoolClerk), subId, { report: REPORT });
    const waiting = (actor: Actor) =>
      world
        .get(FindWorkOrders)
        .run(actor, { queue: 'to-sign-by-leader', limit: 50 })
        .then(({ orders }) => orders.map((order) => order.id));
    expect(await waiting(world.schoolLeader)).toContain(id);
    const districtLeader = person('韩梅', 'UNIT_LEADER', world.units.education);
    expect(await waiting(districtLeader)).not.toContain(id);
    expect(await world.get(CountWorkOrders).run(world.schoolLeader)).toMatchObject({
      toSignByLeader: 1,
    });

    await world.get(FileClose).run(by(world.schoolLeader), subId, { opinion: '同意办结' });
    const requestId = await requestOf(id, 'CLOSE');
    const toJudge = await world
      .get(FindWorkOrders)
      .run(world.educationClerk, { queue: 'to-judge', limit: 50 });
    expect(toJudge.orders.map((order) => order.id)).toContain(id);
    await world.get(RuleOnCloseAsUnit).run(by(world.educationClerk), requestId, APPROVED);
    await world.get(RuleOnClose).run(by(world.reviewer), requestId, APPROVED);
    const { state, ledger } = await world.read(id);
    expect(state).toBe('PENDING_CALLBACK');
    expect(
      ledger.map(({ holder, phase }) => [
        typeof holder === 'object' ? holder?.name : holder,
        phase,
      ]),
    ).toEqual([
      ['教育局', 'SIGNING'],
      ['教育局', 'HANDLING'],
      ['教育局', 'UNIT_JUDGEMENT'],
      ['CITY', 'CITY_JUDGEMENT'],
      ['CITY', 'CALLBACK'],
    ]);

    await world.get(RecordDissatisfied).run(by(world.callback), id, {
      stars: 1,
      solved: false,
      attitude: 'FAIR',
      reason: '还在收费',
    });
    await world.get(RuleRework).run(by(world.reviewer), id, { reason: '诉求合理' });
    expect(await partOf(world, id, leadId)).toMatchObject({ state: 'SIGNED', handler: false });
    const inHand = await world
      .get(FindWorkOrders)
      .run(world.schoolClerk, { queue: 'to-handle', limit: 50 });
    const line = inHand.orders.find((order) => order.id === id);
    expect(line?.assignment).toMatchObject({ role: 'SUB', handler: true });
    expect(line?.dueAt).toBe((await world.read(id)).dueAt);
  });
});
