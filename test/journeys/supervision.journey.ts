import type {
  CloseReportForm,
  EventList,
  EventReceipt,
  OrderDetail,
  OrderReceipt,
  OverlayPage,
  Problem,
  ReviewPage,
  SupervisionSheet,
} from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer, Client } from '../support/browserless-client.ts';
import {
  dispatch,
  dispatchedTo,
  leadAssignment,
  orderOf,
  register,
  unitIds,
} from '../support/order-steps.ts';
import { System } from '../support/system.ts';

const REPORT: CloseReportForm = {
  verdict: 'FOUNDED',
  beyondDuty: false,
  solved: true,
  unsolvedReason: '',
  account: '桥洞破口已临时封闭，限高限重，投入十万元修复。',
  publicReply: '您反映的桥洞已修复，可以正常通行。',
  moneyYuan: 100_000,
  moneyNote: '桥洞修复',
  personnelNote: '',
  coWaiver: '',
};
const DAY = 86_400_000;

/** "2026-11-22" in the hotline's zone, so many days from now. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10);

describe('what the centre lays over an order', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let reviewer: Client;
  let callback: Client;
  let supervisor: Client;
  let clerk: Client;
  let leader: Client;
  let head: Client;
  let otherUnit: Client;
  let yb: string;

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    [agent, dispatcher, reviewer, callback, supervisor, clerk, leader, head, otherUnit] =
      (await Promise.all(
        [
          'agent1',
          'dispatch1',
          'review1',
          'callback1',
          'supervisor1',
          'clerk-yb',
          'leader-yb',
          'head-yb',
          'leader-water',
        ].map((login, n) => system.signIn(login, n % 2)),
      )) as [Client, Client, Client, Client, Client, Client, Client, Client, Client];
    await Promise.all([agent, supervisor, head].map((person) => person.listen()));
    [yb] = (await unitIds(system.database, 'YB')) as [string];
  });
  afterAll(async () => {
    for (const person of [agent, supervisor, head]) person.close();
    await system.stop();
  });

  const about = (orderId: string, fact: string) => (message: { data: Record<string, unknown> }) =>
    message.data['orderId'] === orderId && message.data['fact'] === fact;
  const ask = (person: Client, path: string, body: object = {}) =>
    person.ask<OrderReceipt & Problem>('POST', path, body);
  const done = async (answer: Promise<Answer<OrderReceipt & Problem>>): Promise<OrderReceipt> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  };
  const overlaysOf = async (id: string, person = supervisor): Promise<OrderDetail['overlays']> =>
    (await orderOf(person, id)).overlays;
  const listed = async (kind: string, show = 'open') => {
    const page = await supervisor.get<OverlayPage>(`/overlays?kind=${kind}&show=${show}&limit=100`);
    return page.overlays.map(({ order }) => order.id);
  };

  /** Signed by 元宝区, the citizen spoken with. */
  async function inHand(
    changes: Parameters<typeof register>[1] = {},
  ): Promise<{ id: string; assignment: string }> {
    const { id } = await dispatchedTo({ agent, dispatcher }, yb, changes);
    const assignment = await leadAssignment(clerk, id);
    await done(ask(clerk, `/assignments/${assignment}/signature`));
    await contacted(assignment);
    return { id, assignment };
  }
  const contacted = (assignment: string) =>
    done(
      ask(clerk, `/assignments/${assignment}/contacts`, {
        means: 'PHONE',
        reached: true,
        note: '已向诉求人说明办理安排',
      }),
    );
  const drafted = (assignment: string) =>
    done(ask(clerk, `/assignments/${assignment}/close-draft`, { report: REPORT }));
  const sign = (person: Client, assignment: string) =>
    ask(person, `/assignments/${assignment}/close`, { opinion: '情况属实，同意上报' });
  async function accepted(id: string): Promise<void> {
    const { reviews } = await reviewer.get<ReviewPage>('/reviews?kind=CLOSE&limit=100');
    const row = reviews.find(({ order }) => order.id === id);
    if (row?.kind !== 'CLOSE') throw new Error('No close of this order waits');
    await done(ask(reviewer, `/close-requests/${row.request.id}/ruling`, { decision: 'APPROVED' }));
  }
  async function closed(changes: Parameters<typeof register>[1] = {}): Promise<string> {
    const { id, assignment } = await inHand(changes);
    await drafted(assignment);
    await done(sign(leader, assignment));
    await accepted(id);
    await done(ask(callback, `/work-orders/${id}/satisfied`, { stars: 4, attitude: null }));
    return id;
  }
  async function unhappyAgain(id: string, assignment: string): Promise<void> {
    await drafted(assignment);
    await done(sign(leader, assignment));
    await accepted(id);
    await done(
      ask(callback, `/work-orders/${id}/dissatisfied`, {
        stars: 1,
        solved: false,
        attitude: null,
        reason: '只是来看了看，还是老样子',
      }),
    );
  }

  // Sample call 22.
  it('a leader of the city writes on it: the head of the unit signs, nobody below', async () => {
    const { id, assignment } = await inHand({
      matter: '桥洞子破了个大口子，拉砖车一过就晃。',
      urgency: 'URGENT',
    });
    await done(
      ask(supervisor, `/work-orders/${id}/instructions`, {
        leader: '严副市长',
        post: '分管副市长',
        text: '要认真查看情况，及时给予解决',
        instructedOn: dayFromNow(0),
        dueOn: dayFromNow(5),
        unitId: yb,
      }),
    );
    await head.heard('the head learns of the instruction', about(id, 'InstructionRecorded'));
    expect((await overlaysOf(id, head)).instructions).toMatchObject([
      { leader: '严副市长', text: '要认真查看情况，及时给予解决', state: 'ACTIVE' },
    ]);
    await drafted(assignment);
    const refused = await sign(leader, assignment);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'head-must-sign', params: { leader: '严副市长' } },
    ]);
    expect((await done(sign(head, assignment))).state).toBe('CLOSE_PENDING');
    await supervisor.heard('the supervision desk hears', about(id, 'CloseFiled'));
    await accepted(id);
    expect((await overlaysOf(id)).instructions).toMatchObject([{ state: 'ANSWERED' }]);
    const { closeRequests } = await orderOf(reviewer, id);
    expect(closeRequests[0]).toMatchObject({ filedBy: '姜海波', report: { moneyYuan: 100_000 } });
  });

  // Sample call 11: the same caller for the fourth time is no new dispatch.
  it('urged again and again, the unit is supervised, answers in writing, and is followed up', async () => {
    const { id, assignment } = await inHand({ matter: '149路改来改去，我都打第四次了。' });
    for (const note of ['第二次来电', '第三次来电', '第四次来电']) {
      await done(ask(agent, `/work-orders/${id}/urge`, { note }));
    }
    await done(
      ask(supervisor, `/work-orders/${id}/supervisions`, {
        form: 'PHONE',
        unitId: yb,
        text: '同一诉求来电四次，请说明线路调整方案和时间。',
      }),
    );
    expect(await listed('SUPERVISION')).toContain(id);
    const [issued] = (await overlaysOf(id, leader)).supervisions;
    expect(issued?.number).toMatch(/^督〔\d{4}〕\d{4}号$/);
    const path = `/supervisions/${issued?.id ?? ''}`;
    expect((await otherUnit.ask<Problem>('GET', path)).status).toBe(404);
    const sheet = await leader.get<SupervisionSheet>(path);
    expect(sheet.order.matter).toBe('149路改来改去，我都打第四次了。');
    expect(JSON.stringify(sheet)).not.toContain('许慧敏');

    expect((await ask(clerk, `${path}/report`, { report: '正在研究' })).status).toBe(403);
    await done(ask(leader, `${path}/report`, { report: '下周一起按新线路运行，已告知诉求人。' }));
    await supervisor.heard('the supervisor hears the report', about(id, 'SupervisionReported'));
    await done(ask(supervisor, `${path}/lift`, { note: '同意销号' }));
    expect(await listed('SUPERVISION', 'settled')).toContain(id);

    await drafted(assignment);
    await done(sign(leader, assignment));
    await accepted(id);
    await done(ask(callback, `/work-orders/${id}/satisfied`, { stars: 3, attitude: null }));
    await done(
      ask(callback, `/work-orders/${id}/follow-ups`, {
        ground: 'PROMISED',
        checkOn: dayFromNow(14),
        note: '两周后看新线路是否真的运行。',
      }),
    );
    expect(await listed('FOLLOW_UP')).toContain(id);
    const [followUp] = (await overlaysOf(id)).followUps;
    await done(
      ask(supervisor, `/follow-ups/${followUp?.id ?? ''}/check`, {
        kept: true,
        finding: '新线路已运行，诉求人确认。',
      }),
    );
    expect((await orderOf(supervisor, id)).state).toBe('CLOSED');
  });

  // Sample call 18, after its close.
  it('dealt with too lightly it is followed up, and begins anew when nothing has come of it', async () => {
    const id = await closed({ matter: '有人雇挖掘机在山上毁林取土。', confidential: true });
    await done(
      ask(reviewer, `/work-orders/${id}/follow-ups`, {
        ground: 'TOO_LIGHT',
        checkOn: dayFromNow(10),
        note: '只写了停止开采，处罚和复绿没有下文。',
      }),
    );
    const seenByUnit = JSON.stringify(await orderOf(clerk, id));
    expect(seenByUnit).not.toContain('复绿没有下文');
    const [followUp] = (await overlaysOf(id)).followUps;
    const path = `/follow-ups/${followUp?.id ?? ''}/check`;
    const finding = { kept: false, finding: '现场仍在取土，没有处罚决定。' };
    expect((await ask(callback, path, finding)).status).toBe(403);
    const reopened = await done(ask(supervisor, path, finding));
    expect(reopened).toMatchObject({ state: 'PENDING_DISPATCH', round: 2 });
    expect((await orderOf(supervisor, id)).requester.name).toBe('许**');
    const again = await dispatch(dispatcher, reopened, yb);
    expect(again.state).toBe('PENDING_SIGN');
  });

  it('dissatisfied for the third time, the supervisor sends somebody there', async () => {
    const { id, assignment } = await inHand();
    await unhappyAgain(id, assignment);
    const early = await ask(supervisor, `/work-orders/${id}/escalation`, {
      ground: 'THIRD_TIME',
      reason: '多次不满意',
    });
    expect(early.body).toMatchObject({ code: 'not-third-time', params: { reworks: 0 } });
    for (const time of [2, 3]) {
      await done(ask(reviewer, `/work-orders/${id}/rework`, { reason: `第 ${time} 次办理` }));
      await contacted(assignment);
      await unhappyAgain(id, assignment);
    }
    const rework = await done(
      ask(supervisor, `/work-orders/${id}/escalation`, {
        ground: 'THIRD_TIME',
        reason: '三次不满意，督办员到场核查。',
      }),
    );
    expect(rework.state).toBe('REWORK');
    expect((await overlaysOf(id, leader)).supervisions).toMatchObject([
      { form: 'ONSITE', state: 'ISSUED', unit: { id: yb } },
    ]);
  });

  it('several orders are one event, and every agent is told what to answer', async () => {
    const orders = await Promise.all([1, 2, 3].map(() => register(agent)));
    const event = await supervisor.send<EventReceipt>('POST', '/events', {
      title: '锦江片区停暖',
      broadcast: '主管网抢修，预计今晚八点恢复。',
      orderIds: orders.map(({ id }) => id),
    });
    expect(event.joined).toBe(3);
    await agent.heard(
      'the agent hears of the event',
      ({ type, data }) => type === 'event.changed' && data['eventId'] === event.id,
    );
    const { events } = await agent.get<EventList>('/events');
    expect(events.find(({ id }) => id === event.id)).toMatchObject({
      broadcast: '主管网抢修，预计今晚八点恢复。',
      orderCount: 3,
    });
    const refused = await agent.ask<Problem>('POST', `/events/${event.id}/end`, { reason: '恢复' });
    expect(refused.status).toBe(403);
    await supervisor.send('POST', `/events/${event.id}/end`, { reason: '抢修完成' });
    const { events: after } = await agent.get<EventList>('/events');
    expect(after.find(({ id }) => id === event.id)?.ended).toMatchObject({ reason: '抢修完成' });
  });
});
