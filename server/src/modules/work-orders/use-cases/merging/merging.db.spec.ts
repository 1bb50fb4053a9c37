import { type DraftForm, type OutcomeReceipt } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { CountWorkOrders } from '../../queries/count-work-orders.js';
import { FindReviews } from '../../queries/find-reviews.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { OrderOnItsWay, REPORT } from '../../testing/order-life.js';
import { by } from '../../testing/order-people.js';
import { COMPLETE_FORM, OrderWorld } from '../../testing/order-world.js';
import { reactToOrder } from '../../testing/react-to-order.js';
import { RecordDissatisfied } from '../callback/record-dissatisfied.js';
import { RuleRework } from '../callback/rule-rework.js';
import { WithdrawOrder } from '../closing/withdraw-order.js';
import { OpenDraft } from '../intake/open-draft.js';
import { SubmitDraft } from '../intake/submit-draft.js';
import { AppendToExisting } from './append-to-existing.js';
import { DeclineMerge } from './decline-merge.js';
import { JoinOrder } from './join-order.js';
import { RuleOnRepeated } from './rule-on-repeated.js';
import { SplitFromGroup } from './split-from-group.js';

const NEIGHBOUR = { requesterName: '李娜', phone: '13900001111' };

describe('orders that are the same matter', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const neighbour = (form: Partial<DraftForm> = {}) => world.submitted({ ...NEIGHBOUR, ...form });
  const merge = (id: string, masterId: string, kind: 'MERGED' | 'GROUPED' = 'MERGED') =>
    world.get(JoinOrder).run(by(world.dispatcher), id, kind, { masterId });
  const draft = async (phone = '13800135678') => {
    const callId = await world.call(world.agent, phone);
    const { id, revision } = await world.get(OpenDraft).run(by(world.agent), { callId });
    return { id, revision, callId };
  };
  /** The caller's own number is known. */
  const formOfCall: DraftForm = { ...COMPLETE_FORM };
  delete formOfCall.phone;

  describe('row 11', () => {
    const append = async (intoId: string, phone?: string): Promise<OutcomeReceipt> => {
      const { id, revision } = await draft(phone);
      return world.get(AppendToExisting).run(by(world.agent), id, {
        form: formOfCall,
        revision,
        intoId,
        note: '今晚又停了，老人受不了',
      });
    };

    test('the words go into the open order, the call names it, nothing new is dispatched', async () => {
      const open = await world.dispatched();
      const before = await world.read(open.id);
      const { callId, id, revision } = await draft();
      const receipt = await world.get(AppendToExisting).run(by(world.agent), id, {
        form: formOfCall,
        revision,
        intoId: open.id,
        note: '今晚又停了，老人受不了',
      });
      expect(receipt).toMatchObject({ id: open.id, orderNo: before.orderNo });
      const after = await world.read(open.id);
      expect(after).toMatchObject({ state: 'PENDING_SIGN', urgeCount: 1 });
      const appended = await world.read(id);
      expect(appended).toMatchObject({
        state: 'CLOSED',
        disposition: 'APPENDED',
        outcome: { disposition: 'APPENDED', orderNo: before.orderNo },
      });
      expect(after.contacts.at(-1)).toMatchObject({
        kind: 'URGE',
        note: `${appended.orderNo ?? ''}：今晚又停了，老人受不了`,
      });
      expect(
        await world.sql('select disposition, order_id from call where id = $1', [callId]),
      ).toEqual([{ disposition: 'APPENDED', order_id: open.id }]);
    });

    test('refused, the draft is still there to be sent elsewhere', async () => {
      const { id } = await world.dispatched();
      await expect(append(id, '13700002222')).rejects.toMatchObject({ code: 'another-person' });
      expect((await world.read(id)).urgeCount).toBe(0);
    });
  });

  describe('row 12', () => {
    test('a suggestion reaches the dispatcher with the order, and may be declined', async () => {
      const master = await world.dispatched();
      const { id, revision } = await draft('13900003333');
      await world.get(SubmitDraft).run(by(world.agent), id, {
        form: formOfCall,
        revision,
        readBack: true,
        suggestion: { kind: 'MERGE', orderId: master.id },
      });
      const { orders } = await world
        .get(FindWorkOrders)
        .run(world.dispatcher, { queue: 'to-dispatch', limit: 100 });
      expect(orders.find((order) => order.id === id)).toMatchObject({
        suggestedMaster: { orderId: master.id },
      });
      const reason = '隔着一条街';
      await world.get(DeclineMerge).run(by(world.dispatcher), id, { reason });
      expect(await world.read(id)).toMatchObject({
        state: 'PENDING_DISPATCH',
        suggestedMaster: null,
      });
    });

    test('merged, it stops its clocks; the unit sees one person more and what he says', async () => {
      const master = await OrderOnItsWay.signed(world);
      const { id, orderNo } = await neighbour();
      expect(await merge(id, master.id)).toMatchObject({ state: 'MERGED' });
      expect(await world.alarms(id)).toEqual([]);
      const seen = await master.read(world.heatingClerk);
      expect(seen).toMatchObject({
        memberCount: 1,
        members: [{ orderNo, kind: 'MERGED', place: COMPLETE_FORM.place, joinedBy: '刘洋' }],
      });
      const { orders } = await world
        .get(FindWorkOrders)
        .run(world.heatingClerk, { queue: 'all', limit: 100 });
      expect(orders.find((order) => order.id === master.id)?.memberCount).toBe(1);
      expect(await master.factTypes()).toContain('MemberJoined');
    });

    test('what a member said in confidence stays at the centre', async () => {
      const master = await OrderOnItsWay.signed(world);
      const { id } = await neighbour({ confidential: true });
      await merge(id, master.id);
      expect((await master.read(world.heatingClerk)).members[0]).toMatchObject({
        place: '',
        excerpt: '',
      });
      expect((await master.read()).members[0]?.place).toBe(COMPLETE_FORM.place);
    });

    test('TXT-02: of two merges in opposite directions one wins, the other hears who and when', async () => {
      const [a, b] = [await world.submitted(), await neighbour()];
      const both = await Promise.allSettled([merge(a.id, b.id), merge(b.id, a.id)]);
      const refused = both.filter((answer) => answer.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.reason).toMatchObject({
        code: 'leads-a-group',
        params: { by: '刘洋', at: expect.any(String), orderNo: expect.any(String) },
      });
      const states = [(await world.read(a.id)).state, (await world.read(b.id)).state];
      expect(states.sort()).toEqual(['MERGED', 'PENDING_DISPATCH']);
    });

    test('G10: in matters of one’s own benefit persons are grouped, never merged', async () => {
      await world.sql(`update category set personal_benefit = true where code = '0701'`);
      const wages = { categoryCode: '0701', attributes: {} };
      const first = await world.submitted(wages);
      const second = await neighbour(wages);
      await expect(merge(second.id, first.id)).rejects.toMatchObject({ code: 'personal-benefit' });
      expect(await merge(second.id, first.id, 'GROUPED')).toMatchObject({
        state: 'PENDING_DISPATCH',
      });
      expect(await world.read(first.id)).toMatchObject({ members: [{ kind: 'GROUPED' }] });
      expect((await world.alarms(second.id)).map(({ kind }) => kind)).toContain('DISPATCH_EXPIRED');
    });
  });

  describe('rows 57 and 58', () => {
    const ANSWER = 'answer-members-when-master-is-closed';
    const LET_GO = 'let-members-go-when-master-ends';

    test('one reply for all, a callback for each; told twice, it happens once', async () => {
      const master = await OrderOnItsWay.signed(world);
      const { id } = await neighbour();
      await merge(id, master.id);
      await master.accepted();
      await reactToOrder(world, ANSWER, master.id);
      const answered = await world.read(id);
      expect(answered).toMatchObject({
        state: 'PENDING_CALLBACK',
        merging: {
          membership: { reply: { text: REPORT.publicReply, unit: { name: '供热办' } } },
        },
      });
      expect((await world.alarms(id)).map(({ kind }) => kind)).toEqual(['CALLBACK_EXPIRED']);
      await reactToOrder(world, ANSWER, master.id);
      expect((await world.read(id)).version).toBe(answered.version);
    });

    test('a member who is not content is judged beside the common reply, and split off', async () => {
      const master = await OrderOnItsWay.signed(world);
      const { id } = await neighbour();
      await merge(id, master.id);
      await master.accepted();
      await reactToOrder(world, ANSWER, master.id);
      const bad = { stars: 1, solved: false, attitude: 'FAIR' as const, reason: '我家还是不热' };
      await world.get(RecordDissatisfied).run(by(world.callback), id, bad);
      const { reviews } = await world.get(FindReviews).run(world.reviewer, { limit: 100 });
      expect(reviews.find(({ order }) => order.id === id)).toMatchObject({
        kind: 'DISSATISFIED',
        unit: { name: '供热办' },
        groupReply: REPORT.publicReply,
      });
      const again = world.get(RuleRework).run(by(world.reviewer), id, { reason: '确未解决' });
      await expect(again).rejects.toMatchObject({ code: 'no-own-unit' });
      const reason = '他家是另一处故障';
      await world.get(SplitFromGroup).run(by(world.reviewer), id, { reason });
      expect(await world.read(id)).toMatchObject({ state: 'PENDING_DISPATCH', group: null });
      expect((await master.read()).members).toEqual([]);
    });

    test('a wrong merge is split: fresh clocks, and the master has one member less', async () => {
      const master = await OrderOnItsWay.signed(world);
      const { id } = await neighbour();
      await merge(id, master.id);
      await world.get(SplitFromGroup).run(by(world.dispatcher), id, { reason: '不是同一栋楼' });
      expect((await world.alarms(id)).map(({ kind }) => kind)).toContain('DISPATCH_EXPIRED');
      expect((await master.read()).memberCount).toBe(0);
    });

    test('a master that is withdrawn leaves its members to the dispatcher', async () => {
      const master = await world.submitted();
      const { id } = await neighbour();
      await merge(id, master.id);
      const withdrawal = { reason: '已自行解决', identityChecked: true as const };
      await world.get(WithdrawOrder).run(by(world.agent), master.id, withdrawal);
      await reactToOrder(world, LET_GO, master.id);
      expect(await world.read(id)).toMatchObject({ state: 'PENDING_DISPATCH', group: null });
    });
  });

  describe('row 13', () => {
    const repeated = async () => {
      const closed = await OrderOnItsWay.signed(world);
      await closed.accepted();
      await closed.satisfied();
      const { id, revision } = await draft();
      await world.get(SubmitDraft).run(by(world.agent), id, {
        form: { ...formOfCall, matter: '跟上次一样，还是觉得不够热。' },
        revision,
        readBack: true,
        suggestion: { kind: 'REPEATED', orderId: closed.id },
      });
      return { id, closed };
    };
    const rule = (id: string, decision: 'CONFIRMED' | 'REOPENED' | 'DECLINED') =>
      world
        .get(RuleOnRepeated)
        .run(by(world.reviewer), id, { decision, reason: '上次已修复，室温达标' });

    test('the reviewer has the closed order and its answer beside; the dispatcher has nothing', async () => {
      const { id, closed } = await repeated();
      const { reviews } = await world
        .get(FindReviews)
        .run(world.reviewer, { kind: 'REPEATED', limit: 100 });
      expect(reviews.find(({ order }) => order.id === id)).toMatchObject({
        kind: 'REPEATED',
        suggestedBy: '陈静',
        closed: { order: { id: closed.id }, answer: REPORT.publicReply },
      });
      const { orders } = await world
        .get(FindWorkOrders)
        .run(world.dispatcher, { queue: 'to-dispatch', limit: 100 });
      expect(orders.map((order) => order.id)).not.toContain(id);
      const { toDispatch } = await world.get(CountWorkOrders).run(world.dispatcher);
      expect(toDispatch).toBe(orders.length);
    });

    test('confirmed: not accepted, with what the requester is told', async () => {
      const { id } = await repeated();
      await rule(id, 'CONFIRMED');
      expect(await world.read(id)).toMatchObject({
        state: 'NOT_ACCEPTED',
        outcome: { disposition: 'NOT_ACCEPTED', reason: 'REPEATED', told: '上次已修复，室温达标' },
      });
    });

    test('declined: it waits for dispatch as any other', async () => {
      const { id } = await repeated();
      await rule(id, 'DECLINED');
      const { orders } = await world
        .get(FindWorkOrders)
        .run(world.dispatcher, { queue: 'to-dispatch', limit: 100 });
      expect(orders.map((order) => order.id)).toContain(id);
    });

    test('reopened: the closed order is open again and keeps the new words', async () => {
      const { id, closed } = await repeated();
      await rule(id, 'REOPENED');
      const reopened = await closed.read();
      expect(reopened).toMatchObject({ state: 'PENDING_DISPATCH', round: 2 });
      expect(reopened.contacts.at(-1)?.note).toContain('还是觉得不够热');
      expect(await world.read(id)).toMatchObject({ state: 'CLOSED', disposition: 'APPENDED' });
    });
  });
});
