import { randomUUID } from 'node:crypto';

import type { OrderPage, Problem, ReviewPage } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { startTestApi, type TestApplication } from '../../../platform/testing/test-application.js';
import { askOver, signInAs } from '../testing/http-visitor.js';
import { OrderOnItsWay, REPORT } from '../testing/order-life.js';
import { OrderWorld } from '../testing/order-world.js';

const RULING = { decision: 'APPROVED' };

/** What is in one unit's hands does not exist for a unit of another tree, whatever it asks. */
describe('an order in the hands of another tree', () => {
  let test_: TestApplication<NestFastifyApplication>;
  let world: OrderWorld;
  let water: string;
  let waterLeader: string;
  let ids: Record<'order' | 'assignment' | 'extension' | 'close', string>;

  beforeAll(async () => {
    test_ = await startTestApi();
    world = await OrderWorld.on(test_);
    water = await signInAs(test_, 'UNIT_CLERK', world.units.water);
    waterLeader = await signInAs(test_, 'UNIT_LEADER', world.units.water);
    const school = {
      lead: world.units.school,
      clerk: world.schoolClerk,
      leader: world.schoolLeader,
    };
    const extended = await OrderOnItsWay.signed(world, school);
    await extended.contact();
    const closed = await OrderOnItsWay.signed(world, school);
    await closed.contact();
    ids = {
      order: extended.id,
      assignment: extended.assignmentId,
      extension: await extended.askForExtension(),
      close: await closed.file(),
    };
  });
  afterAll(() => test_.close());

  const ask = askOver(() => test_);
  const people = () => [water, waterLeader];

  test.each<[keyof typeof ids, 'GET' | 'POST', (id: string) => string, object | undefined]>([
    ['order', 'GET', (id) => `/work-orders/${id}`, undefined],
    ['order', 'POST', (id) => `/work-orders/${id}/requester-reveals`, { reason: '联系诉求人' }],
    ['assignment', 'POST', (id) => `/assignments/${id}/forwardings`, { unitId: randomUUID() }],
    [
      'assignment',
      'POST',
      (id) => `/assignments/${id}/sub-return`,
      { reason: '不归', basis: '三定' },
    ],
    ['assignment', 'POST', (id) => `/assignments/${id}/sub-recall`, { reason: '收回' }],
    ['assignment', 'POST', (id) => `/assignments/${id}/sub-report`, { report: '已办' }],
    ['assignment', 'POST', (id) => `/assignments/${id}/close-draft`, { report: REPORT }],
    ['assignment', 'POST', (id) => `/assignments/${id}/close-draft/send-back`, { reason: '重写' }],
    ['assignment', 'POST', (id) => `/assignments/${id}/close`, { opinion: '同意' }],
    ['extension', 'POST', (id) => `/extension-requests/${id}/unit-ruling`, RULING],
    ['extension', 'POST', (id) => `/close-requests/${id}/unit-ruling`, RULING],
    ['close', 'POST', (id) => `/close-requests/${id}/unit-ruling`, RULING],
  ])('%s by %s: answered as if it never was', async (what, method, url, payload) => {
    for (const person of people()) {
      const foreign = await ask(person, method, url(ids[what]), payload);
      const absent = await ask(person, method, url(randomUUID()), payload);
      const bare = ({ correlationId: _id, ...problem }: Problem) => problem;
      expect(bare(foreign.body)).toEqual(bare(absent.body));
      expect([403, 404]).toContain(foreign.status);
    }
  });

  test('is in none of its lists, and in none of its reviews', async () => {
    for (const person of people()) {
      for (const queue of ['all', 'to-handle', 'to-judge', 'to-sign-by-leader', 'close-pending']) {
        const { body } = await ask(person, 'GET', `/work-orders?queue=${queue}`);
        expect((body as unknown as OrderPage).orders).toEqual([]);
      }
      const { body } = await ask(person, 'GET', '/reviews');
      expect((body as unknown as ReviewPage).reviews).toEqual([]);
    }
  });

  test('no fact of it goes to the other unit’s room', async () => {
    const facts = await world.facts(ids.order);
    const told = facts.flatMap(({ data }) => (data as { unitIds: string[] }).unitIds);
    expect(told).toContain(world.units.education);
    expect(told).not.toContain(world.units.water);
  });
});
