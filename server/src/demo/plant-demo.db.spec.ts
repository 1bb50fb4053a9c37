import { type Actor, type OrderCounts, type Role } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { CountWorkOrders } from '../modules/work-orders/queries/count-work-orders.js';
import { FindOverlays } from '../modules/work-orders/queries/find-overlays.js';
import { FindReviews } from '../modules/work-orders/queries/find-reviews.js';
import { statement } from '../platform/database/statement.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../platform/testing/test-application.js';
import { plantDemo } from './plant-demo.js';

const accountByLogin = statement(
  'spec.account-by-login',
  'select id, name, roles, unit_id as "unitId" from account where login = $1',
);

describe('the demo', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startTestApplication();
    await plantDemo(application.app);
  }, 60_000);
  afterAll(() => application.close());

  const get = <T>(token: abstract new (...args: never[]) => T): T =>
    application.app.get<T>(token, { strict: false });
  const as = async (login: string): Promise<Actor> => {
    const [person] = await get(TransactionRunner).read((db) =>
      db.query<{ id: string; name: string; roles: Role[]; unitId: string | null }>(accountByLogin, [
        login,
      ]),
    );
    if (!person) throw new Error(`No account ${login}`);
    const { unitId, ...rest } = person;
    return { ...rest, kind: 'PERSON', ...(unitId !== null && { unitId }) };
  };

  test.each<[string, readonly (keyof OrderCounts)[]]>([
    ['agent1', ['needInfo']],
    ['dispatch1', ['toDispatch']],
    [
      'review1',
      ['returnsToRule', 'disputesToRule', 'extensionsToRule', 'closesToRule', 'dissatisfiedToRule'],
    ],
    ['callback1', ['toCall']],
    ['clerk-water', ['toSign', 'inProgress']],
    ['clerk-heat', ['inProgress']],
    ['leader-heat', ['toSignByLeader']],
    ['leader-yb', ['toJudge']],
  ])('%s finds work on the desk', async (login, lists) => {
    const counts = await get(CountWorkOrders).run(await as(login));
    expect(lists.filter((list) => (counts[list] ?? 0) === 0)).toEqual([]);
  });

  test('the reviewer has every kind of judgement before him', async () => {
    const { reviews } = await get(FindReviews).run(await as('review1'), { limit: 50 });
    expect(new Set(reviews.map(({ kind }) => kind))).toEqual(
      new Set(['RETURN', 'DISPUTE', 'EXTENSION', 'CLOSE', 'DISSATISFIED']),
    );
  });

  test('the supervisor finds a notice and an instruction', async () => {
    const supervisor = await as('supervisor1');
    for (const kind of ['SUPERVISION', 'INSTRUCTION'] as const) {
      const query = { kind, show: 'open', limit: 10 } as const;
      const { overlays } = await get(FindOverlays).run(supervisor, query);
      expect({ kind, listed: overlays.length }).toEqual({ kind, listed: 1 });
    }
  });

  test('can be planted again, and nothing is there twice', async () => {
    const before = await get(CountWorkOrders).run(await as('review1'));
    await plantDemo(application.app);
    expect(await get(CountWorkOrders).run(await as('review1'))).toEqual(before);
  });
});
