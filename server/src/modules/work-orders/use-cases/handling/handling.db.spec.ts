import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { ringDueAlarmsNow } from '../../../alarms/testing/ring-due-alarms-now.js';
import { FindReviews } from '../../queries/find-reviews.js';
import { OrderOnItsWay } from '../../testing/order-life.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { RevealRequester } from '../intake/reveal-requester.js';
import { RuleOnExtensionAsUnit } from './rule-on-extension-as-unit.js';
import { UrgeOrder } from './urge-order.js';

const URGENT = { urgency: 'URGENT' } as const;

describe('handling', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const ring = () => ringDueAlarmsNow(world.test.app);
  const count = async (order: OrderOnItsWay, type: string) =>
    (await order.factTypes()).filter((found) => found === type).length;

  describe('the contact with the requester', () => {
    test('of an urgent order clears the clock of the day; a try that failed does not', async () => {
      const order = await OrderOnItsWay.signed(world, URGENT);
      await order.contact(false);
      expect(await order.alarmKinds()).toContain('URGENT_CONTACT_EXPIRED');
      await order.contact();
      expect(await order.alarmKinds()).not.toContain('URGENT_CONTACT_EXPIRED');
      expect((await order.read()).contacts.slice(1)).toMatchObject([
        { kind: 'CITIZEN', reached: false, by: '王强', unit: { name: '供热办' } },
        { kind: 'CITIZEN', reached: true },
      ]);
    });

    test('needs the number: read by who has signed, for a reason that is kept in the audit', async () => {
      const reveal = (id: string) =>
        world.get(RevealRequester).run(by(world.heatingClerk), id, { reason: '联系诉求人' });
      const unsigned = await world.dispatched();
      await expect(reveal(unsigned.id)).rejects.toMatchObject({ code: 'not-allowed' });
      const order = await OrderOnItsWay.signed(world);
      expect(await reveal(order.id)).toEqual({ name: '张伟', phone: '13800135678' });
      const kept = await world.sql(
        'select actor_name, detail from audit_event where subject_id = $1',
        [order.id],
      );
      expect(kept).toMatchObject([{ actor_name: '王强', detail: { reason: '联系诉求人' } }]);
    });

    test('missing at the end of the day: marked once, with the due instant', async () => {
      const order = await OrderOnItsWay.signed(world, URGENT);
      await world.expire(order.id, 'URGENT_CONTACT_EXPIRED');
      await ring();
      await ring();
      expect(await count(order, 'UrgentContactOverdueMarked')).toBe(1);
      const { assignments, timeline } = await order.read();
      const { at, data } = timeline.at(-1) ?? {};
      expect(data).toMatchObject({ dueAt: assignments[0]?.urgentContactOverdueAt });
      expect(Date.parse(String(data?.['dueAt']))).toBeLessThan(Date.parse(at ?? ''));
    });
  });

  describe('the end of the handling clock', () => {
    test('marks every unit that has not reported once, with the due instant', async () => {
      const order = await OrderOnItsWay.signed(world);
      await world.expire(order.id, 'HANDLE_EXPIRED');
      await Promise.all([ring(), ring()]);
      await ring();
      expect(await count(order, 'HandleOverdueMarked')).toBe(1);
      const { assignments, handleOverdueAt, handleDueAt } = await order.read();
      expect(handleOverdueAt).toBe(handleDueAt);
      expect(assignments[0]?.handleOverdueAt).toBe(handleDueAt);
      await order.contact();
      await expect(order.askForExtension()).rejects.toMatchObject({ code: 'extension-too-late' });
    });

    test('finds a close that was filed in time: nothing is marked', async () => {
      const order = await OrderOnItsWay.signed(world);
      await order.contact();
      await order.file();
      await world.expire(order.id, 'HANDLE_EXPIRED');
      await ring();
      expect(await count(order, 'HandleOverdueMarked')).toBe(0);
    });

    test('and a rejection after it: the mark comes at once, with the old due instant', async () => {
      const order = await OrderOnItsWay.signed(world);
      await order.contact();
      const requestId = await order.file();
      await world.expire(order.id, 'HANDLE_EXPIRED');
      await order.ruleOnClose(requestId, 'REJECTED');
      await ring();
      expect(await count(order, 'HandleOverdueMarked')).toBe(1);
      const { handleOverdueAt, handleDueAt } = await order.read();
      expect(handleOverdueAt).toBe(handleDueAt);
    });

    test('and a request for extension at once: asked in time or late, never both', async () => {
      for (let race = 0; race < 5; race += 1) {
        const order = await OrderOnItsWay.signed(world);
        await order.contact();
        await world.expireIn(order.id, 'HANDLE_EXPIRED', '15 milliseconds');
        const [asked] = await Promise.allSettled([order.askForExtension(), ring(), ring()]);
        await ring();
        const marked = await count(order, 'HandleOverdueMarked');
        const { extensionRequests } = await order.read();
        expect([extensionRequests.length, marked]).toEqual(
          asked.status === 'fulfilled' ? [1, 0] : [0, 1],
        );
      }
    });
  });

  describe('the extension', () => {
    test('counts on from the old due date, beside what the reviewer needs', async () => {
      const order = await OrderOnItsWay.signed(world);
      await order.contact();
      const requestId = await order.askForExtension(2);
      const { reviews } = await world
        .get(FindReviews)
        .run(world.reviewer, { kind: 'EXTENSION', limit: 100 });
      const line = reviews.find((review) => review.order.id === order.id);
      expect(line).toMatchObject({
        request: { id: requestId, days: 2, reason: '配件需从外地调运', step: 'CITY' },
        contacts: [{ reached: true }],
        approvedExtensions: 0,
      });
      await order.ruleOnExtension(requestId);
      const { assignments, extensionRequests, dueAt } = await order.read();
      expect(line?.kind === 'EXTENSION' && line.wouldBeDue.dueAt).toBe(assignments[0]?.handleDueAt);
      expect(dueAt).toBe(assignments[0]?.handleDueAt);
      expect(extensionRequests[0]?.newDue?.trace).toMatchObject({ workingDays: 2 });
      const expiry = (await world.alarms(order.id)).find(({ kind }) => kind === 'HANDLE_EXPIRED');
      expect(expiry?.rings_at.toISOString()).toBe(dueAt);
    });

    test('rejected: the due date stays', async () => {
      const order = await OrderOnItsWay.signed(world);
      const before = await order.read();
      await order.contact();
      await order.ruleOnExtension(await order.askForExtension(), 'REJECTED');
      expect(await order.read()).toMatchObject({
        handleDueAt: before.handleDueAt,
        extensionRequests: [{ state: 'REJECTED', newDue: null }],
      });
    });

    test('of a unit below another goes by the unit above', async () => {
      const order = await OrderOnItsWay.signed(world, {
        lead: world.units.school,
        clerk: world.schoolClerk,
        leader: world.schoolLeader,
      });
      await order.contact();
      const requestId = await order.askForExtension();
      expect((await world.facts(order.id)).at(-1)?.data).toMatchObject({
        requestKind: 'EXTENSION',
        firstJudgeUnitId: world.units.education,
      });
      await world
        .get(RuleOnExtensionAsUnit)
        .run(by(world.educationClerk), requestId, { decision: 'APPROVED', reason: '' });
      await order.ruleOnExtension(requestId);
      expect((await order.read()).extensionRequests).toMatchObject([
        { state: 'APPROVED', unitApproval: { by: '郑洁' } },
      ]);
    });

    test('waits too long: the reviewer is marked, and the extension is not granted by it', async () => {
      const order = await OrderOnItsWay.signed(world);
      await order.contact();
      await order.askForExtension();
      await world.expire(order.id, 'EXTENSION_REVIEW_EXPIRED');
      await ring();
      await ring();
      expect(await count(order, 'RequestReviewOverdueMarked')).toBe(1);
      expect((await order.read()).extensionRequests).toMatchObject([{ state: 'FILED' }]);
    });
  });

  test('an urge is counted and read by the unit', async () => {
    const order = await OrderOnItsWay.signed(world);
    await world.get(UrgeOrder).run(by(world.agent), order.id, { note: '诉求人再次来电催促' });
    expect(await order.read(world.heatingClerk)).toMatchObject({
      urgeCount: 1,
      contacts: [{ kind: 'URGE', note: '诉求人再次来电催促', by: '陈静' }],
    });
  });
});
