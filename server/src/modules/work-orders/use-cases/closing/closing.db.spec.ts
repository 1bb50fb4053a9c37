import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { FindReviews } from '../../queries/find-reviews.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { OrderOnItsWay, REPORT } from '../../testing/order-life.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { ReportAsCo } from '../handling/report-as-co.js';
import { SignAssignment } from '../signing/sign-assignment.js';
import { FileClose } from './file-close.js';
import { ReopenOrder } from './reopen-order.js';
import { RuleOnCloseAsUnit } from './rule-on-close-as-unit.js';
import { SendBackClose } from './send-back-close.js';
import { WithdrawOrder } from './withdraw-order.js';

describe('closing', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const queue = async (actor: OrderWorld['reviewer'], name: 'to-sign-by-leader' | 'to-judge') => {
    const { orders } = await world.get(FindWorkOrders).run(actor, { queue: name, limit: 100 });
    return orders.map(({ id }) => id);
  };
  const reviews = async (actor: OrderWorld['reviewer']) =>
    (await world.get(FindReviews).run(actor, { limit: 100 })).reviews;

  test('from the signature to the close: contact, extension, draft, opinion, ruling, callback', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    const before = await order.read();
    await order.ruleOnExtension(await order.askForExtension(3));
    const extended = await order.read();
    expect(Date.parse(extended.handleDueAt ?? '')).toBeGreaterThan(
      Date.parse(before.handleDueAt ?? ''),
    );
    await order.draft();
    expect(await queue(world.heatingLeader, 'to-sign-by-leader')).toContain(order.id);
    const requestId = await order.file();
    expect(await queue(world.heatingLeader, 'to-sign-by-leader')).not.toContain(order.id);
    expect(await order.alarmKinds()).toEqual(['CLOSE_REVIEW_EXPIRED']);
    expect(await order.ruleOnClose(requestId)).toMatchObject({ state: 'PENDING_CALLBACK' });
    expect(await order.alarmKinds()).toEqual(['CALLBACK_EXPIRED']);
    expect(await order.satisfied()).toMatchObject({ state: 'CLOSED' });
    expect(await order.alarmKinds()).toEqual(['ARCHIVE_DUE']);
    expect(await order.read()).toMatchObject({
      assignments: [{ state: 'ACCEPTED', contactedAt: expect.any(String) }],
      extensionRequests: [{ state: 'APPROVED', days: 3, oldDueAt: before.handleDueAt }],
      closeRequests: [
        {
          state: 'APPROVED',
          report: REPORT,
          opinion: '情况属实，同意办结',
          draftedBy: '王强',
          filedBy: '郭建军',
          late: false,
          ruling: { decision: 'APPROVED', ruledBy: '赵勇' },
        },
      ],
      satisfactions: [{ result: 'SATISFIED', stars: 5, solved: true, by: '杨帆' }],
      tallies: { approvedExtensions: 1, reached: 1 },
    });
  });

  test('the reviewer has the report, the contacts and the duty text side by side', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    const requestId = await order.file();
    const row = (await reviews(world.reviewer)).find((review) => review.order.id === order.id);
    expect(row).toMatchObject({
      kind: 'CLOSE',
      unit: { name: '供热办', dutyText: '供热办的职责' },
      request: { id: requestId, report: REPORT, step: 'CITY' },
      contacts: [{ reached: true, unit: { name: '供热办' }, by: '王强' }],
      rejectedCloses: 0,
    });
  });

  test('the leader sends the draft back; it is no longer to sign, and the clerk reads why', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    await order.draft();
    const leader = by(world.heatingLeader);
    await world.get(SendBackClose).run(leader, order.assignmentId, { reason: '公开答复过于简单' });
    expect(await order.read(world.heatingClerk)).toMatchObject({
      closeSentBack: true,
      closeDraft: { sentBack: { by: '郭建军', reason: '公开答复过于简单' } },
    });
    expect(await queue(world.heatingLeader, 'to-sign-by-leader')).not.toContain(order.id);
    const file = world.get(FileClose).run(leader, order.assignmentId, { opinion: '同意办结' });
    await expect(file).rejects.toMatchObject({ code: 'close-sent-back' });
    expect((await order.read()).closeDraft).toBeNull();
  });

  test('rejected: back in the unit’s hands with its clock as if it never stopped', async () => {
    const order = await OrderOnItsWay.signed(world);
    const before = await order.read();
    await order.contact();
    const requestId = await order.file();
    expect(await order.ruleOnClose(requestId, 'REJECTED')).toMatchObject({ state: 'IN_PROGRESS' });
    expect(await order.read(world.heatingClerk)).toMatchObject({
      handleDueAt: before.handleDueAt,
      closeSentBack: true,
      assignments: [{ state: 'SIGNED' }],
      closeRequests: [{ state: 'REJECTED', ruling: { reason: '未附复测记录' } }],
    });
    expect(await order.alarmKinds()).toContain('HANDLE_EXPIRED');
    const row = (
      await world.get(FindWorkOrders).run(world.heatingClerk, { queue: 'to-handle', limit: 100 })
    ).orders.find(({ id }) => id === order.id);
    expect(row).toMatchObject({ closeSentBack: true });
  });

  test('two rulings at once: one holds, the other reviewer learns who was quicker and when', async () => {
    for (let race = 0; race < 5; race += 1) {
      const order = await OrderOnItsWay.signed(world);
      await order.contact();
      const requestId = await order.file();
      const { version } = await order.read();
      const people = [world.reviewer, world.secondReviewer];
      const results = await Promise.allSettled([
        order.ruleOnClose(requestId, 'APPROVED', {
          reviewer: world.reviewer,
          expectedVersion: version,
        }),
        order.ruleOnClose(requestId, 'REJECTED', {
          reviewer: world.secondReviewer,
          expectedVersion: version,
        }),
      ]);
      const won = results.findIndex(({ status }) => status === 'fulfilled');
      const lost = results.find((result) => result.status === 'rejected');
      const { changedAt } = await order.read();
      expect(lost?.reason).toMatchObject({
        code: 'order-changed',
        params: { by: people[won]?.name, at: changedAt },
      });
      const types = await order.factTypes();
      expect(types.filter((type) => /^Close(Approved|Rejected)$/.test(type))).toHaveLength(1);
    }
  });

  describe('of a unit below another', () => {
    const school = () =>
      OrderOnItsWay.signed(world, {
        lead: world.units.school,
        clerk: world.schoolClerk,
        leader: world.schoolLeader,
      });

    test('the unit above judges first, then the city', async () => {
      const order = await school();
      await order.contact();
      const requestId = await order.file();
      await expect(order.ruleOnClose(requestId)).rejects.toMatchObject({
        code: 'unit-judges-first',
      });
      expect(await queue(world.educationClerk, 'to-judge')).toContain(order.id);
      const [line] = (await reviews(world.educationClerk)).filter(
        (review) => review.order.id === order.id,
      );
      expect(line).toMatchObject({ kind: 'CLOSE', request: { step: 'UNIT', report: REPORT } });
      const seenByCity = await reviews(world.reviewer);
      expect(seenByCity.map((review) => review.order.id)).not.toContain(order.id);
      await world
        .get(RuleOnCloseAsUnit)
        .run(by(world.educationClerk), requestId, { decision: 'APPROVED', reason: '' });
      expect(await queue(world.educationClerk, 'to-judge')).not.toContain(order.id);
      expect((await reviews(world.reviewer)).map((review) => review.order.id)).toContain(order.id);
      await order.ruleOnClose(requestId);
      expect((await order.read()).closeRequests).toMatchObject([
        { state: 'APPROVED', unitApproval: { by: '郑洁' }, ruling: { ruledBy: '赵勇' } },
      ]);
    });

    test('nobody else’s unit judges it, and the unit itself does not', async () => {
      const order = await school();
      await order.contact();
      const requestId = await order.file();
      const ruling = { decision: 'APPROVED' as const, reason: '' };
      const judge = world.get(RuleOnCloseAsUnit);
      await expect(judge.run(by(world.waterClerk), requestId, ruling)).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(judge.run(by(world.schoolClerk), requestId, ruling)).rejects.toMatchObject({
        code: 'not-the-judge',
      });
    });
  });

  test('the co-handling unit reports to the lead unit first, or the lead unit says why not', async () => {
    const order = await OrderOnItsWay.signed(world, { co: [world.units.water] });
    await order.contact();
    await expect(order.draft()).rejects.toMatchObject({
      code: 'co-outstanding',
      params: { units: ['自来水总公司'] },
    });
    const co = await world.assignmentOf(order.id, world.units.water);
    await world.get(SignAssignment).run(by(world.waterClerk), co, {});
    await world.get(ReportAsCo).run(by(world.waterClerk), co, { report: '水压正常，无需处理' });
    expect((await order.read(world.heatingClerk)).assignments).toMatchObject([
      { role: 'LEAD', coReport: null },
      { role: 'CO', state: 'SUBMITTED', coReport: { text: '水压正常，无需处理', by: '李梅' } },
    ]);
    await order.draft();
  });

  test('a close overtakes an extension that waits for its ruling', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    const extension = await order.askForExtension();
    await order.file();
    expect((await order.read()).extensionRequests).toMatchObject([
      { id: extension, state: 'LAPSED' },
    ]);
    await expect(order.ruleOnExtension(extension)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('withdrawn by the citizen: every clock stops, and the unit has it no longer', async () => {
    const order = await OrderOnItsWay.signed(world);
    await world
      .get(WithdrawOrder)
      .run(by(world.agent), order.id, { reason: '已自行解决', identityChecked: true });
    expect(await order.alarmKinds()).toEqual([]);
    const fact = (await world.facts(order.id)).at(-1);
    expect(fact).toMatchObject({
      type: 'WorkOrderWithdrawn',
      data: { unitIds: [], formerUnitIds: expect.arrayContaining([world.units.heating]) },
    });
    await expect(order.read(world.heatingClerk)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('reopened: the next round begins at the dispatcher’s', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.accepted();
    const { version } = await order.satisfied();
    const reopened = await world
      .get(ReopenOrder)
      .run(by(world.reviewer), order.id, { reason: '又不热了', expectedVersion: version });
    expect(reopened).toMatchObject({ state: 'PENDING_DISPATCH', round: 2 });
    expect(await order.alarmKinds()).toEqual(['DISPATCH_NEAR', 'DISPATCH_EXPIRED']);
    const { timeline } = await order.read();
    expect(timeline.at(-1)).toMatchObject({ fact: 'WorkOrderReopened', data: { round: 1 } });
  });
});
