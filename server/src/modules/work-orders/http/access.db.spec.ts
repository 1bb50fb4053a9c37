import { randomUUID } from 'node:crypto';

import type { OrderCounts, OrderDetail, OrderPage, Problem, Role } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { startTestApi, type TestApplication } from '../../../platform/testing/test-application.js';
import { askOver, signInAs } from '../testing/http-visitor.js';
import { REPORT } from '../testing/order-life.js';
import { COMPLETE_FORM, OrderWorld } from '../testing/order-world.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const INFO = { missing: '楼栋', expectedVersion: 1 };
const RULING = { decision: 'APPROVED' };
const RATING = { stars: 5, attitude: 'GOOD' };

/** By HTTP, as a browser asks: who gets what, and that "not yours" and "not there" look the same. */
describe('access to orders', () => {
  let test_: TestApplication<NestFastifyApplication>;
  let world: OrderWorld;
  let cookies: Record<
    'agent' | 'dispatcher' | 'reviewer' | 'heating' | 'water' | 'leader' | 'admin',
    string
  >;
  /** An order of the heating office, and its assignment. */
  let theirs: { id: string; version: number; assignmentId: string };

  beforeAll(async () => {
    test_ = await startTestApi();
    world = await OrderWorld.on(test_);
    cookies = {
      agent: await signIn('AGENT'),
      dispatcher: await signIn('DISPATCHER'),
      reviewer: await signIn('REVIEWER'),
      heating: await signIn('UNIT_CLERK', world.units.heating),
      water: await signIn('UNIT_CLERK', world.units.water),
      leader: await signIn('UNIT_LEADER', world.units.heating),
      admin: await signIn('ADMIN'),
    };
    theirs = await world.dispatched(world.units.heating, [], { phone: '13966667777' });
  });
  afterAll(() => test_.close());

  const signIn = (role: Role, unitId?: string) => signInAs(test_, role, unitId);
  const ask = askOver(() => test_);

  describe('a unit that asks for another unit’s order', () => {
    const CONTACT = { means: 'PHONE', reached: true, note: '已告知' };
    const EXTENSION = { days: 3, reason: '需要更多时间' };
    const RETURN = { reasonCode: 'NOT_OUR_DUTY', basis: '三定方案第四条' };

    test.each<[string, 'GET' | 'POST', (id: string) => string, object | undefined]>([
      ['reading it', 'GET', (id) => `/work-orders/${id}`, undefined],
      ['signing it', 'POST', (id) => `/assignments/${id}/signature`, {}],
      ['returning it', 'POST', (id) => `/assignments/${id}/return-requests`, RETURN],
      ['speaking with the citizen', 'POST', (id) => `/assignments/${id}/contacts`, CONTACT],
      ['asking for time', 'POST', (id) => `/assignments/${id}/extension-requests`, EXTENSION],
      ['reporting', 'POST', (id) => `/assignments/${id}/co-report`, { report: '已处理完毕' }],
      ['drafting a close', 'POST', (id) => `/assignments/${id}/close-draft`, { report: REPORT }],
    ])('%s: the same answer as for an order that never was', async (_, method, url, payload) => {
      const id = url('x').startsWith('/assignments') ? theirs.assignmentId : theirs.id;
      const foreign = await ask(cookies.water, method, url(id), payload);
      const absent = await ask(cookies.water, method, url(randomUUID()), payload);
      expect(foreign.status).toBe(404);
      expect(foreign.status).toBe(absent.status);
      const bare = ({ correlationId: _id, ...problem }: Problem) => problem;
      expect(bare(foreign.body)).toEqual(bare(absent.body));
    });

    test('finds nothing: in no list, by no number, in no count', async () => {
      const { orderNo } = (await ask(cookies.agent, 'GET', `/work-orders/${theirs.id}`))
        .body as unknown as OrderDetail;
      const citizen = (await ask(cookies.agent, 'GET', `/work-orders/${theirs.id}`))
        .body as unknown as OrderDetail;
      for (const query of [
        'queue=all',
        'queue=to-sign',
        'queue=to-dispatch',
        'queue=my-orders',
        'queue=to-handle',
        'queue=handle-overdue',
        'queue=close-pending',
        'queue=to-judge',
        'queue=to-sign-by-leader',
        `q=${orderNo}`,
        'q=13966667777',
        `citizenId=${citizen.requester.citizenId}`,
      ]) {
        const { body } = await ask(cookies.water, 'GET', `/work-orders?${query}`);
        expect((body as unknown as OrderPage).orders).toEqual([]);
      }
      const { body } = await ask(cookies.water, 'GET', '/work-orders/counts');
      expect(body as OrderCounts).toEqual({
        toSign: 0,
        signNearDue: 0,
        signOverdue: 0,
        inProgress: 0,
        handleOverdue: 0,
        toJudge: 0,
      });
    });
  });

  test('the unit itself finds its order by list, number and count', async () => {
    const { body } = await ask(cookies.heating, 'GET', '/work-orders?queue=to-sign');
    expect((body as unknown as OrderPage).orders.map(({ id }) => id)).toContain(theirs.id);
    const counts = await ask(cookies.leader, 'GET', '/work-orders/counts');
    expect((counts.body as OrderCounts).toSign).toBeGreaterThan(0);
  });

  test('the centre finds it by its number’s beginning and by the phone', async () => {
    const { body } = await ask(cookies.agent, 'GET', `/work-orders/${theirs.id}`);
    const { orderNo } = body as unknown as OrderDetail;
    for (const q of [orderNo ?? '', (orderNo ?? '').slice(0, 8), '13966667777', '139 6666 7777']) {
      const found = await ask(cookies.agent, 'GET', `/work-orders?q=${encodeURIComponent(q)}`);
      expect((found.body as unknown as OrderPage).orders.map(({ id }) => id)).toContain(theirs.id);
    }
  });

  test.each<[keyof typeof cookies, 'GET' | 'POST', string, object | undefined]>([
    ['admin', 'GET', '/work-orders', undefined],
    ['admin', 'GET', '/work-orders/counts', undefined],
    ['heating', 'POST', '/work-orders/drafts', {}],
    ['heating', 'GET', '/return-requests', undefined],
    ['dispatcher', 'POST', '/work-orders', { form: COMPLETE_FORM, channel: 'WEB' }],
    ['agent', 'GET', '/return-requests', undefined],
    ['leader', 'POST', `/assignments/${NOBODY}/signature`, {}],
    ['leader', 'POST', `/work-orders/${NOBODY}/requester-reveals`, { reason: '核实' }],
    ['dispatcher', 'POST', `/work-orders/${NOBODY}/requester-reveals`, { reason: '核实' }],
    ['dispatcher', 'GET', '/reviews', undefined],
    ['agent', 'POST', `/work-orders/${NOBODY}/ask-info`, INFO],
    ['heating', 'POST', `/assignments/${NOBODY}/close`, { opinion: '同意' }],
    ['leader', 'POST', `/assignments/${NOBODY}/close-draft`, { report: REPORT }],
    ['heating', 'POST', `/close-requests/${NOBODY}/ruling`, RULING],
    ['heating', 'POST', `/extension-requests/${NOBODY}/ruling`, RULING],
    ['reviewer', 'POST', `/extension-requests/${NOBODY}/unit-ruling`, RULING],
    ['reviewer', 'POST', `/work-orders/${NOBODY}/satisfied`, RATING],
    ['heating', 'POST', `/work-orders/${NOBODY}/satisfied`, RATING],
    ['agent', 'POST', `/work-orders/${NOBODY}/rework`, { reason: '属实' }],
    ['agent', 'POST', `/work-orders/${NOBODY}/reopen`, { reason: '又坏了', expectedVersion: 1 }],
    ['heating', 'POST', `/work-orders/${NOBODY}/urge`, { note: '催办' }],
  ])('%s may not %s %s', async (who, method, url, payload) => {
    const { status, body } = await ask(cookies[who], method, url, payload);
    expect([status, body.code]).toEqual([403, 'not-allowed']);
  });

  test('without a session nothing is answered', async () => {
    expect((await ask('', 'GET', '/work-orders')).status).toBe(401);
    expect((await ask('', 'GET', `/work-orders/${theirs.id}`)).status).toBe(401);
  });

  test('I10: no view holds the number, and a report’s person stays hidden from the unit', async () => {
    const report = await world.dispatched(world.units.heating, [], {
      requestType: 'REPORT',
      requesterName: '欧阳娜娜',
      phone: '13955554444',
      accusedUnitId: world.units.school,
    });
    for (const who of ['agent', 'dispatcher', 'reviewer', 'heating'] as const) {
      const { status, text } = await ask(cookies[who], 'GET', `/work-orders/${report.id}`);
      expect(status).toBe(200);
      expect(text).not.toContain('13955554444');
    }
    const seen = (await ask(cookies.heating, 'GET', `/work-orders/${report.id}`))
      .body as unknown as OrderDetail;
    expect(seen.requester).toEqual({
      anonymous: false,
      name: null,
      phoneMasked: null,
      citizenId: null,
    });
    expect(seen.accusedUnit).toBeNull();
    expect(seen.masked).toEqual(['requester', 'accused-unit']);
    const masked = (await ask(cookies.agent, 'GET', `/work-orders/${report.id}`))
      .body as unknown as OrderDetail;
    expect(masked.requester).toMatchObject({ name: '欧**', phoneMasked: '139****4444' });
    expect(masked.mayReveal).toBe(false);
  });

  test('a body that breaks the contract names the field', async () => {
    const { status, body } = await ask(
      cookies.dispatcher,
      'POST',
      `/work-orders/${theirs.id}/dispatch`,
      {
        leadUnitId: 'nobody',
        coUnitIds: [],
        expectedVersion: 1,
      },
    );
    expect(status).toBe(400);
    expect(body.fields?.map(({ path }) => path)).toEqual(['leadUnitId']);
  });

  test('pages go on where they ended, without repeating or leaving out', async () => {
    for (let n = 0; n < 5; n += 1) await world.submitted();
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: OrderPage = (
        await ask(
          cookies.dispatcher,
          'GET',
          `/work-orders?queue=to-dispatch&limit=2${cursor && `&cursor=${cursor}`}`,
        )
      ).body as unknown as OrderPage;
      ids.push(...page.orders.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const waiting = await world.sql<{ id: string }>(
      `select id from work_order where state = 'PENDING_DISPATCH' order by due_at, id`,
    );
    expect(ids).toEqual(waiting.map(({ id }) => id));
    const broken = await ask(cookies.dispatcher, 'GET', '/work-orders?cursor=nonsense');
    expect(broken.status).toBe(400);
  });
});
