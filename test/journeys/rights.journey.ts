import { randomUUID } from 'node:crypto';

import type {
  CallList,
  Desk,
  DraftOpened,
  Me,
  NoticeList,
  OrderDetail,
  OrderPage,
  Problem,
  Role,
} from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Client } from '../support/browserless-client.ts';
import { type EndedCall, endedCall } from '../support/ended-call.ts';
import { eventually } from '../support/eventually.ts';
import { completeForm } from '../support/order-form.ts';
import {
  dispatch,
  dispatchedTo,
  inbox,
  leadAssignment,
  orderOf,
  register,
  unitIds,
} from '../support/order-steps.ts';
import { mayCall, RIGHTS } from '../support/rights.ts';
import { routesOfServer, urlOf } from '../support/routes.ts';
import { System } from '../support/system.ts';

const NOBODY = '01a00000-0000-7000-8000-000000000000';
const WHO: Readonly<Record<Role, string>> = {
  AGENT: 'agent1',
  SHIFT_LEAD: 'lead1',
  DISPATCHER: 'dispatch1',
  REVIEWER: 'review1',
  CALLBACK: 'callback1',
  SUPERVISOR: 'supervisor1',
  UNIT_CLERK: 'clerk-yb',
  UNIT_LEADER: 'leader-yb',
  UNIT_HEAD: 'head-yb',
  ADMIN: 'admin',
};
const RETURN = { reasonCode: 'NOT_OUR_DUTY', basis: '《丹东市市政设施管理办法》第八条' };

/** The rights of section 3, from outside: by HTTP and by socket, on the built server. */
describe('rights', () => {
  let system: System;
  let people: Readonly<Record<Role, Client>>;
  let colleague: Client;
  let water: Client;
  let yb: string;
  let sgs: string;

  beforeAll(async () => {
    system = await System.start();
    const signedIn = await Promise.all(
      Object.entries(WHO).map(async ([role, login]) => [role, await system.signIn(login)]),
    );
    people = Object.fromEntries(signedIn) as Record<Role, Client>;
    [colleague, water] = await Promise.all([system.signIn('agent2'), system.signIn('clerk-water')]);
    [yb, sgs] = (await unitIds(system.database, 'YB', 'SGS')) as [string, string];
  });
  afterAll(() => system.stop());

  const idOf = async (person: Client) => (await person.get<Me>('/session')).id;
  const bare = ({ correlationId: _id, ...problem }: Problem) => problem;

  /** Asks for what is another's and for what never was: both must look alike. */
  async function expectHidden(
    person: Client,
    method: string,
    path: (id: string) => string,
    id: string,
    body?: object,
  ): Promise<void> {
    const [foreign, missing] = [
      await person.ask<Problem>(method, path(id), body),
      await person.ask<Problem>(method, path(NOBODY), body),
    ];
    const route = `${method} ${path(':id')}`;
    expect({ route, status: foreign.status }).toEqual({ route, status: 404 });
    expect({ route, ...bare(foreign.body) }).toEqual({ route, ...bare(missing.body) });
  }

  describe('SEC-01: by role', () => {
    it('knows every route of the server', async () => {
      expect(Object.keys(RIGHTS).sort()).toEqual(await routesOfServer());
    });

    it.each<[string, Role | undefined]>([
      ['nobody', undefined],
      ...Object.keys(WHO).map((role): [string, Role] => [role, role as Role]),
    ])('%s calls what is meant for them, and nothing else', async (_, role) => {
      const cookie = role ? (await system.signIn(WHO[role])).cookie : '';
      const routes = Object.keys(RIGHTS).filter((route) => route !== 'DELETE /session');
      const answers = await Promise.all(
        routes.map(async (route) => {
          const [method = ''] = route.split(' ');
          const answer = await fetch(`${system.origin}${urlOf(route, NOBODY)}`, {
            method,
            headers: {
              cookie,
              'idempotency-key': randomUUID(),
              'content-type': 'application/json',
            },
            ...(method === 'GET' ? {} : { body: '{}' }),
          });
          await answer.body?.cancel();
          return [route, ![401, 403].includes(answer.status)];
        }),
      );
      expect(Object.fromEntries(answers)).toEqual(
        Object.fromEntries(routes.map((route) => [route, mayCall(route, role)])),
      );
    });

    it('gives a role its rooms and opens no other', async () => {
      const rooms: Partial<Record<Role, string[]>> = {};
      for (const [role, login] of Object.entries(WHO) as [Role, string][]) {
        const person = await system.signIn(login);
        await person.listen();
        const desks = ['desk-dispatch', 'desk-review', 'desk-callback', 'desk-supervision'];
        const all = ['board', ...desks, `unit-${yb}`, `unit-${sgs}`];
        const watched = await Promise.all(all.map((room) => person.watch(room)));
        expect(watched).toEqual(all.map(() => false));
        rooms[role] = person.rooms.filter((room) => all.includes(room)).sort();
        person.close();
      }
      expect(rooms).toEqual({
        AGENT: [],
        SHIFT_LEAD: ['board', 'desk-supervision'],
        DISPATCHER: ['desk-dispatch'],
        REVIEWER: ['desk-review'],
        CALLBACK: ['desk-callback'],
        // Rules on disputes.
        SUPERVISOR: ['board', 'desk-review', 'desk-supervision'],
        UNIT_CLERK: [`unit-${yb}`],
        UNIT_LEADER: [`unit-${yb}`],
        UNIT_HEAD: [`unit-${yb}`],
        ADMIN: [],
      });
    });
  });

  describe('SEC-02: between units', () => {
    let order: { id: string; orderNo: string | null };
    let assignment: string;

    beforeAll(async () => {
      order = await dispatchedTo({ agent: people.AGENT, dispatcher: people.DISPATCHER }, yb);
      assignment = await leadAssignment(people.UNIT_CLERK, order.id);
    });

    it('another unit’s order and assignment look like none', async () => {
      await expectHidden(water, 'GET', (id) => `/work-orders/${id}`, order.id);
      await expectHidden(water, 'POST', (id) => `/assignments/${id}/signature`, assignment, {});
      const back = (id: string) => `/assignments/${id}/return-requests`;
      await expectHidden(water, 'POST', back, assignment, RETURN);
    });

    it('a notice of another unit cannot be opened, nor is it in the list', async () => {
      const notice = await eventually('the notice', async () => {
        const { notices } = await people.UNIT_CLERK.get<NoticeList>('/notices');
        return notices.find(({ orderId }) => orderId === order.id);
      });
      await expectHidden(water, 'POST', (id) => `/notices/${id}/opened`, notice.id, {});
      const theirs = await water.get<NoticeList>('/notices');
      expect(theirs.notices.filter(({ orderId }) => orderId === order.id)).toEqual([]);
    });

    it('a cursor made from another unit’s order leads to no row of it', async () => {
      const later = '2099-01-01T00:00:00.000Z';
      for (const id of [order.id, 'ffffffff-ffff-ffff-ffff-ffffffffffff', NOBODY]) {
        for (const at of [null, later, '2001-01-01T00:00:00.000Z']) {
          const cursor = Buffer.from(JSON.stringify([at, id])).toString('base64url');
          for (const queue of ['all', 'to-sign', 'in-progress', 'sign-overdue']) {
            const page = await water.get<OrderPage>(`/work-orders?queue=${queue}&cursor=${cursor}`);
            expect(page.orders.map((row) => row.id)).not.toContain(order.id);
          }
        }
      }
    });

    it('a unit that helps reads the order and signs for itself only', async () => {
      const registered = await register(people.AGENT);
      const shared = await dispatch(people.DISPATCHER, registered, yb, [sgs]);
      const lead = await leadAssignment(water, shared.id);
      const signed = await water.ask<Problem>('POST', `/assignments/${lead}/signature`, {});
      expect(signed.status).toBeGreaterThanOrEqual(400);
      const returned = await water.ask<Problem>('POST', `/assignments/${lead}/return-requests`, {
        ...RETURN,
      });
      expect(returned.status).toBeGreaterThanOrEqual(400);
      const { state, assignments } = await orderOf(people.DISPATCHER, shared.id);
      expect(state).toBe('PENDING_SIGN');
      expect(assignments.map((part) => part.signedAt)).toEqual([null, null]);
    });

    it('what was returned is no longer its: the next round is hidden, and so is what it says', async () => {
      const registered = await register(people.AGENT);
      const first = await dispatch(people.DISPATCHER, registered, yb);
      const part = await leadAssignment(people.UNIT_CLERK, first.id);
      await people.UNIT_CLERK.send('POST', `/assignments/${part}/return-requests`, RETURN);
      const { returnRequests } = await orderOf(people.REVIEWER, first.id);
      const ruled = await people.REVIEWER.send<{ id: string; version: number }>(
        'POST',
        `/return-requests/${returnRequests[0]?.id ?? ''}/ruling`,
        { decision: 'APPROVED', reason: '依据成立' },
      );
      await dispatch(people.DISPATCHER, ruled, sgs);
      await expectHidden(people.UNIT_CLERK, 'GET', (id) => `/work-orders/${id}`, first.id);
      expect((await inbox(people.UNIT_CLERK, 'all')).map(({ id }) => id)).not.toContain(first.id);

      const seen = JSON.stringify(await orderOf(water, first.id));
      expect(seen).not.toContain(RETURN.basis);
      expect(seen).not.toContain(part);
    });

    it('who took the matter by telephone before is the centre’s business', async () => {
      const draft = await people.AGENT.send<DraftOpened>('POST', '/work-orders/drafts', {});
      const hour = 3_600_000;
      await people.AGENT.send('POST', `/work-orders/${draft.id}/phone-transfer`, {
        form: completeForm(),
        revision: draft.revision,
        unitId: sgs,
        takenBy: '值班员甲',
        takenAt: new Date(Date.now() - hour).toISOString(),
        promise: '今天下午派人到场',
        promisedAt: new Date(Date.now() + hour).toISOString(),
      });
      const { version } = await orderOf(people.AGENT, draft.id);
      const unsolved = { resolved: false, note: '来电人说没人来过', expectedVersion: version };
      const path = `/work-orders/${draft.id}/phone-transfer-follow-up`;
      const receipt = await people.AGENT.send<{ id: string; version: number }>(
        'POST',
        path,
        unsolved,
      );
      await dispatch(people.DISPATCHER, receipt, yb);
      const seen = JSON.stringify(await orderOf(people.UNIT_CLERK, draft.id));
      for (const words of ['值班员甲', '今天下午派人到场', '来电人说没人来过']) {
        expect(seen).not.toContain(words);
      }
    });
  });

  describe('SEC-03: between agents', () => {
    let call: EndedCall;
    let draft: DraftOpened;

    beforeAll(async () => {
      const order = await register(people.AGENT, { phone: '13604151111' });
      const { requester } = await orderOf(people.AGENT, order.id);
      call = await endedCall(system, await idOf(people.AGENT), requester.citizenId ?? '');
      draft = await people.AGENT.send<DraftOpened>('POST', '/work-orders/drafts', {});
    });

    it('a colleague’s call and its recording look like none', async () => {
      const reason = { reason: '核实来电' };
      const { callId, recordingId } = call;
      await expectHidden(colleague, 'GET', (id) => `/calls/${id}/screen-pop`, callId);
      await expectHidden(colleague, 'POST', (id) => `/calls/${id}/number-reveals`, callId, reason);
      const silent = { kind: 'SILENT' };
      await expectHidden(colleague, 'POST', (id) => `/calls/${id}/disposition`, callId, silent);
      await expectHidden(colleague, 'GET', (id) => `/recordings/${id}/audio`, recordingId);
    });

    it('nobody registers on a colleague’s call', async () => {
      const open = (callId: string) =>
        colleague.ask<Problem>('POST', '/work-orders/drafts', { callId });
      const [foreign, missing] = [await open(call.callId), await open(NOBODY)];
      expect(foreign.status).toBe(404);
      expect(bare(foreign.body)).toEqual(bare(missing.body));
    });

    it('a colleague’s draft looks like none, read, written or ended', async () => {
      const words = { form: completeForm({ matter: '别人的话' }), revision: 0 };
      const ended: [string, string, object?][] = [
        ['GET', ''],
        ['PATCH', '/draft', words],
        ['POST', '/submission', { ...words, readBack: true }],
        ['POST', '/answer', { ...words, answer: '已答复' }],
        ['POST', '/referral', { ...words, channel: 'POLICE_110', told: '请拨打 110' }],
        ['POST', '/requester-reveals', { reason: '核实来电' }],
      ];
      for (const [method, end, body] of ended) {
        await expectHidden(colleague, method, (id) => `/work-orders/${id}${end}`, draft.id, body);
      }
    });

    it('a draft is hidden from every desk, and stays as its agent left it', async () => {
      for (const person of [people.SHIFT_LEAD, people.DISPATCHER, people.REVIEWER]) {
        await expectHidden(person, 'GET', (id) => `/work-orders/${id}`, draft.id);
        expect((await inbox(person, 'my-drafts')).map(({ id }) => id)).not.toContain(draft.id);
      }
      expect(await colleague.listen()).toBeUndefined();
      expect(await colleague.watch(`order-${draft.id}`)).toBe(false);
      colleague.close();
      const mine = await orderOf(people.AGENT, draft.id);
      expect([mine.draftRevision, mine.form.matter]).toEqual([0, '']);
    });

    it('no list of the colleague holds the call; the agent’s own hold it', async () => {
      const holds = async (person: Client) => {
        const { calls } = await person.get<CallList>('/calls');
        const { undisposed } = await person.get<Desk>('/desk');
        return [calls, undisposed].map((list) => list.some(({ id }) => id === call.callId));
      };
      expect(await holds(colleague)).toEqual([false, false]);
      expect(await holds(people.AGENT)).toEqual([true, true]);
    });

    it('the agent’s own recording plays, whole and in part, is audited, and is kept by no cache', async () => {
      const play = (range?: string) =>
        fetch(`${system.origin}/api/recordings/${call.recordingId}/audio`, {
          headers: { cookie: people.AGENT.cookie, ...(range && { range }) },
        });
      const whole = await play();
      expect(whole.headers.get('cache-control')).toContain('no-store');
      expect(Buffer.from(await whole.arrayBuffer()).equals(call.sound)).toBe(true);
      const part = await play('bytes=4-7');
      expect(part.status).toBe(206);
      expect((await part.arrayBuffer()).byteLength).toBe(4);
      for (const range of ['bytes=9999999-', 'bytes=7-4', 'bytes=-0']) {
        expect({ range, status: (await play(range)).status }).toEqual({ range, status: 416 });
      }
      const played = await system.database.query(
        `select 1 from audit_event where action = 'recording.played' and subject_id = $1`,
        [call.recordingId],
      );
      expect(played).toHaveLength(2);
    });
  });

  describe('SEC-04: the person behind a report (G3)', () => {
    let report: { id: string };
    const phone = '13704152222';

    beforeAll(async () => {
      report = await register(people.AGENT, {
        phone,
        requesterName: '欧阳知微',
        requestType: 'REPORT',
        accusedUnitId: sgs,
        confidential: true,
      });
      await register(people.AGENT, { phone, requesterName: '欧阳知微' });
    });

    it('cannot be found by way of another order of the same person', async () => {
      for (const role of ['AGENT', 'SHIFT_LEAD', 'DISPATCHER'] as const) {
        const { requester } = await orderOf(people[role], report.id);
        expect({ role, ...requester }).toMatchObject({ role, citizenId: null, name: '欧**' });
        const byPhone = await people[role].get<OrderPage>(`/work-orders?q=${phone}`);
        expect(byPhone.orders.map(({ id }) => id)).not.toContain(report.id);
        expect(byPhone.orders).toHaveLength(1);
      }
      const reviewed = await people.REVIEWER.get<OrderPage>(`/work-orders?q=${phone}`);
      expect(reviewed.orders.map(({ id }) => id)).toContain(report.id);
    });

    it('is no further away for who has no desk below the reviewer', async () => {
      const detail: OrderDetail = await orderOf(people.REVIEWER, report.id);
      expect(detail.requester.name).toBe('欧阳知微');
      expect(detail.mayReveal).toBe(true);
    });

    it('keeps the number from a shift lead who asks through the call', async () => {
      const { requester } = await orderOf(people.REVIEWER, report.id);
      const call = await endedCall(system, await idOf(people.AGENT), requester.citizenId ?? '');
      for (const role of ['SHIFT_LEAD', 'REVIEWER'] as const) {
        const path = (id: string) => `/calls/${id}/number-reveals`;
        await expectHidden(people[role], 'POST', path, call.callId, { reason: '核实来电' });
      }
    });
  });
});
