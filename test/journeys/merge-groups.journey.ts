import type {
  CloseReportForm,
  DraftForm,
  DraftOpened,
  FoundDuplicates,
  NoticeList,
  OrderDetail,
  OrderReceipt,
  OutcomeReceipt,
  Problem,
  ReviewPage,
} from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer, Client } from '../support/browserless-client.ts';
import { eventually } from '../support/eventually.ts';
import { completeForm } from '../support/order-form.ts';
import { dispatch, inbox, leadAssignment, orderOf, unitIds } from '../support/order-steps.ts';
import { System } from '../support/system.ts';

const REPLY = '烧烤摊已取缔，安排夜间巡查，欢迎监督。';
const REPORT: CloseReportForm = {
  verdict: 'FOUNDED',
  beyondDuty: false,
  solved: true,
  unsolvedReason: '',
  account: '联合公安当晚清理摊点四处，收缴炉具，约谈业主。',
  publicReply: REPLY,
  moneyYuan: null,
  moneyNote: '',
  personnelNote: '',
  coWaiver: '',
};

/** Sample call 24, as six neighbours say it. */
const SIX_WAYS = [
  ['振兴区六纬路88号楼下', '楼下天天烧烤，占道、油烟、吵到半夜两点，城管来了就走，走了又来。'],
  ['六纬路88号', '六纬路88号楼下露天烧烤，半夜两点还在吵，油烟呛人。'],
  ['六纬路 88 号楼下烧烤摊', '烧烤摊占道经营，城管走了又来，吵得睡不着。'],
  ['振兴区六纬路88号小区门前', '占道烧烤，天天到半夜两点，又吵又有油烟。'],
  ['六纬路88号楼前', '楼下烧烤油烟太大，窗户都不敢开，半夜还在烤。'],
  ['振兴区 六纬路 88 号', '烧烤摊半夜划拳喝酒，老人心脏不好，受不了。'],
] as const;

describe('orders that are the same matter', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let reviewer: Client;
  let callback: Client;
  let clerk: Client;
  let leader: Client;
  let district: string;

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    [agent, dispatcher, reviewer, callback, clerk, leader] = (await Promise.all(
      ['agent1', 'dispatch1', 'review1', 'callback1', 'clerk-yb', 'leader-yb'].map((login, n) =>
        system.signIn(login, n % 2),
      ),
    )) as [Client, Client, Client, Client, Client, Client];
    await Promise.all([dispatcher, callback, clerk].map((person) => person.listen()));
    // Demo people work for 元宝区: it stands in for the district of the sample call.
    [district] = (await unitIds(system.database, 'YB')) as [string];
  });
  afterAll(async () => {
    for (const person of [dispatcher, callback, clerk]) person.close();
    await system.stop();
  });

  const ask = (person: Client, path: string, body: object = {}) =>
    person.ask<OrderReceipt & Problem>('POST', path, body);
  const done = async (answer: Promise<Answer<OrderReceipt & Problem>>): Promise<OrderReceipt> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  };
  const about = (orderId: string, fact: string) => (message: { data: Record<string, unknown> }) =>
    message.data['orderId'] === orderId && message.data['fact'] === fact;

  const barbecue = (n: number): Partial<DraftForm> => ({
    requesterName: `诉求人${n}`,
    phone: `1390415${String(2400 + n)}`,
    place: SIX_WAYS[n]?.[0] ?? '',
    matter: SIX_WAYS[n]?.[1] ?? '',
    requestType: 'COMPLAINT',
    categoryCode: '0406',
    districtCode: 'ZX',
    urgency: 'URGENT',
    attributes: { 路段起止: '六纬路88号前', 方位: '楼下', 照片: '无' },
  });
  /** Written down by an agent; what the search shows while the caller is on the line. */
  async function written(form: Partial<DraftForm>) {
    const draft = await agent.send<DraftOpened>('POST', '/work-orders/drafts', {});
    const full = completeForm(form);
    const { revision } = await agent.send<{ revision: number }>(
      'PATCH',
      `/work-orders/${draft.id}/draft`,
      { form: full, revision: draft.revision },
    );
    const { duplicates } = await agent.get<FoundDuplicates>(`/work-orders/${draft.id}/duplicates`);
    return { id: draft.id, form: full, revision, duplicates };
  }
  const submit = (
    { id, form, revision }: Awaited<ReturnType<typeof written>>,
    suggestion?: { kind: 'MERGE' | 'REPEATED'; orderId: string },
  ): Promise<OutcomeReceipt> =>
    agent.send('POST', `/work-orders/${id}/submission`, {
      form,
      revision,
      readBack: true,
      ...(suggestion && { suggestion }),
    });
  async function handledAndAccepted(id: string): Promise<void> {
    const assignment = await leadAssignment(clerk, id);
    await done(
      ask(clerk, `/assignments/${assignment}/contacts`, {
        means: 'PHONE',
        reached: true,
        note: '已向诉求人说明今晚联合清理',
      }),
    );
    await done(ask(clerk, `/assignments/${assignment}/close-draft`, { report: REPORT }));
    await done(ask(leader, `/assignments/${assignment}/close`, { opinion: '情况属实，同意上报' }));
    const { reviews } = await reviewer.get<ReviewPage>('/reviews?kind=CLOSE&limit=100');
    const row = reviews.find(({ order }) => order.id === id);
    if (row?.kind !== 'CLOSE') throw new Error('The close does not wait for a ruling');
    await done(ask(reviewer, `/close-requests/${row.request.id}/ruling`, { decision: 'APPROVED' }));
  }

  // Sample call 24.
  it('six callers about one barbecue: one order for the unit, six callbacks', async () => {
    const first = await submit(await written(barbecue(0)));
    const { id: master } = await dispatch(dispatcher, first, district);
    await done(ask(clerk, `/assignments/${await leadAssignment(clerk, master)}/signature`));

    const members: string[] = [];
    for (const n of [1, 2, 3, 4, 5]) {
      const draft = await written(barbecue(n));
      expect(draft.duplicates.find(({ order }) => order.id === master)).toMatchObject({
        advice: 'MERGE',
      });
      const { id, version } = await submit(draft, { kind: 'MERGE', orderId: master });
      const waiting = (await inbox(dispatcher, 'to-dispatch')).find((order) => order.id === id);
      expect(waiting?.suggestedMaster?.orderId).toBe(master);
      const command = { masterId: master, expectedVersion: version };
      expect(await done(ask(dispatcher, `/work-orders/${id}/merge`, command))).toMatchObject({
        state: 'MERGED',
      });
      members.push(id);
    }
    await clerk.heard('one person more', about(master, 'MemberJoined'));
    const mine = (await inbox(clerk, 'to-handle')).find(({ id }) => id === master);
    expect(mine?.memberCount).toBe(5);
    expect((await orderOf(clerk, master)).members.map(({ excerpt }) => excerpt)).toContain(
      SIX_WAYS[5][1],
    );
    // The unit has one order, not six.
    const unitsOrders = (await inbox(clerk, 'all')).map(({ id }) => id);
    expect(members.filter((id) => unitsOrders.includes(id))).toEqual([]);

    await handledAndAccepted(master);
    for (const id of members) await callback.heard('to be called', about(id, 'MasterClosed'));
    const toCall = (await inbox(callback, 'to-call')).map(({ id }) => id);
    expect([master, ...members].filter((id) => !toCall.includes(id))).toEqual([]);

    const [content, discontent] = members as [string, string];
    await done(
      ask(callback, `/work-orders/${content}/satisfied`, { stars: 5, attitude: 'GOOD', note: '' }),
    );
    await done(
      ask(callback, `/work-orders/${discontent}/dissatisfied`, {
        stars: 1,
        solved: false,
        attitude: 'FAIR',
        reason: '摊子挪到我家窗下了',
      }),
    );
    expect((await orderOf(reviewer, content)).state).toBe('CLOSED');
    const judged = await orderOf(reviewer, discontent);
    expect(judged.merging.membership?.reply?.text).toBe(REPLY);
    const reason = '摊点转移，另行派单';
    await done(ask(reviewer, `/work-orders/${discontent}/split`, { reason }));
    expect((await orderOf(reviewer, discontent)).state).toBe('PENDING_DISPATCH');
    expect((await orderOf(reviewer, master)).members).toHaveLength(4);
  });

  // Sample call 25.
  it('workers who wait for their wages are grouped and each is answered; nobody is merged', async () => {
    const wages = (n: number): Partial<DraftForm> => ({
      requesterName: `工友${n}`,
      phone: `1390415${String(2500 + n)}`,
      place: '振兴区滨江壹号工地',
      matter:
        n === 0
          ? '我们二十三个人在工地干了一冬天，开发商和包工头互相推，过年都没法回家。'
          : '工地干了一冬天，包工头说开发商没给钱，欠我三个月工资。',
      requestType: 'HELP',
      categoryCode: '1101',
      districtCode: 'ZX',
      urgency: 'URGENT',
      attributes: { 用人单位: '滨江壹号项目部', 涉及人数: '23', 金额: '120000' },
    });
    const first = await submit(await written(wages(0)));
    const draft = await written(wages(1));
    expect(draft.duplicates.find(({ order }) => order.id === first.id)?.advice).toBe('GROUP');
    const second = await submit(draft, { kind: 'MERGE', orderId: first.id });
    const join = { masterId: first.id };
    const refused = await ask(dispatcher, `/work-orders/${second.id}/merge`, join);
    expect([refused.status, refused.body.code]).toEqual([409, 'personal-benefit']);
    await done(ask(dispatcher, `/work-orders/${second.id}/group`, join));

    const both = [first.id, second.id];
    for (const id of both) {
      const { version } = await orderOf(dispatcher, id);
      await dispatch(dispatcher, { id, version }, district);
      await done(ask(clerk, `/assignments/${await leadAssignment(clerk, id)}/signature`));
    }
    await handledAndAccepted(first.id);
    // The other one is not answered by it.
    expect((await orderOf(reviewer, second.id)).state).toBe('IN_PROGRESS');
    expect((await orderOf(reviewer, second.id)).group).toMatchObject({ kind: 'GROUPED' });
    await handledAndAccepted(second.id);
    const toCall = (await inbox(callback, 'to-call')).map(({ id }) => id);
    expect(both.filter((id) => !toCall.includes(id))).toEqual([]);
  });

  it('the same caller again: his own order is urged; the third time the shift lead hears it', async () => {
    const lead = await system.signIn('lead1');
    const caller = { ...barbecue(0), phone: '13904152999', place: '振兴区六纬路 120 号' };
    const first = await submit(await written(caller));
    await dispatch(dispatcher, first, district);
    for (const n of [1, 2, 3]) {
      const draft = await written({ ...caller, matter: `第 ${n} 次打来，烧烤还在，油烟很大` });
      expect(draft.duplicates[0]).toMatchObject({ advice: 'APPEND', order: { id: first.id } });
      const receipt = await agent.send<OutcomeReceipt>('POST', `/work-orders/${draft.id}/append`, {
        form: draft.form,
        revision: draft.revision,
        intoId: first.id,
        note: draft.form.matter,
      });
      expect(receipt.orderNo).toBe(first.orderNo);
    }
    const order: OrderDetail = await orderOf(clerk, first.id);
    expect(order).toMatchObject({ state: 'PENDING_SIGN', urgeCount: 3 });
    await eventually('the shift lead hears of the third urge', async () => {
      const { notices } = await lead.get<NoticeList>('/notices');
      return notices.some(({ kind, orderId }) => kind === 'URGED_OFTEN' && orderId === first.id);
    });
  });
});
