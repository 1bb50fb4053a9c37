import { type DraftForm, type FoundDuplicates } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { FindDuplicates } from '../queries/find-duplicates.js';
import { by } from '../testing/order-people.js';
import { COMPLETE_FORM, OrderWorld } from '../testing/order-world.js';
import { OpenDraft } from '../use-cases/intake/open-draft.js';
import { SaveDraft } from '../use-cases/intake/save-draft.js';

const CALLER = '13800135678';
const NEIGHBOUR = { requesterName: '李娜', phone: '13900001111' };

describe('duplicates, while the caller is on the line', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  /** The caller's own number is known. */
  const ofCall: DraftForm = { ...COMPLETE_FORM };
  delete ofCall.phone;
  /** What an agent has typed so far. */
  const typed = async (form: Partial<DraftForm>, phone = CALLER): Promise<string> => {
    const callId = await world.call(world.agent, phone);
    const { id, revision } = await world.get(OpenDraft).run(by(world.agent), { callId });
    await world.get(SaveDraft).run(by(world.agent), id, { form: { ...ofCall, ...form }, revision });
    return id;
  };
  const found = async (id: string, actor = world.agent): Promise<FoundDuplicates['duplicates']> =>
    (await world.get(FindDuplicates).run(actor, id)).duplicates;
  const advice = async (id: string, of: string) =>
    (await found(id)).find(({ order }) => order.id === of)?.advice;

  test('the caller’s own open order, before a category is chosen', async () => {
    const own = await world.dispatched();
    const id = await typed({ categoryCode: null, districtCode: null, place: '锦江小区3号楼' });
    expect(await found(id)).toMatchObject([
      { order: { id: own.id }, advice: 'APPEND', reasons: ['PERSON', 'PLACE', 'WORDS'] },
    ]);
  });

  test('a neighbour’s order about the same house; not one about another house', async () => {
    const near = await world.submitted(NEIGHBOUR);
    const far = await world.submitted({
      ...NEIGHBOUR,
      place: '元宝区 九江街 98 号',
      matter: '暖气管道在楼道里滴水。',
    });
    const id = await typed({}, '13700002222');
    expect(await advice(id, near.id)).toBe('MERGE');
    expect(await advice(id, far.id)).toBeUndefined();
  });

  test('in the caller’s own benefit a neighbour’s order is one to be grouped with (G10)', async () => {
    await world.sql(`update category set personal_benefit = true where code = '0701'`);
    const wages = { categoryCode: '0701', attributes: {}, place: '滨江壹号工地', matter: '欠薪' };
    const first = await world.submitted({ ...NEIGHBOUR, ...wages });
    expect(await advice(await typed(wages, '13700003333'), first.id)).toBe('GROUP');
  });

  test('what was closed for the same person, with the answer of then; not after six months', async () => {
    const phone = '13600004444';
    const closed = await world.submitted({ phone });
    await world.sql(
      `update work_order set state = 'CLOSED', due_at = null,
              outcome = '{"disposition": "DIRECT_ANSWER", "answer": "已告知报停办法"}',
              handling = coalesce(handling, '{}') || jsonb_build_object('closedAt', now())
        where id = $1`,
      [closed.id],
    );
    const id = await typed({}, phone);
    expect((await found(id)).find(({ order }) => order.id === closed.id)).toMatchObject({
      advice: 'REPEATED',
      answer: { text: '已告知报停办法' },
    });
    await world.sql(
      `update work_order
          set handling = handling || jsonb_build_object('closedAt', now() - interval '7 months')
        where id = $1`,
      [closed.id],
    );
    expect(await advice(id, closed.id)).toBeUndefined();
  });

  test('G3: an agent does not learn that the caller has reported something, the reviewer does', async () => {
    const phone = '13600005555';
    const report = await world.submitted({
      phone,
      requestType: 'REPORT',
      categoryCode: '0701',
      attributes: {},
    });
    const waiting = await world.submitted({ phone });
    expect((await found(waiting.id)).map(({ order }) => order.id)).not.toContain(report.id);
    const seen = await found(waiting.id, world.reviewer);
    expect(seen.map(({ order }) => order.id)).toContain(report.id);
  });

  test('another agent’s draft is not there', async () => {
    const id = await typed({});
    await expect(found(id, world.otherAgent)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('among a hundred thousand orders the index brings the few that are near', async () => {
    await world.sql(
      `insert into work_order (id, order_no, lookup_code, state, version, decided_version, channel,
              created_by, created_by_name, created_at, registered_at, changed_at, changed_by_name,
              anonymous, occurred, place, matter, expectation, category_code, district_code, urgency,
              confidential, attributes, round, hop_count, clocks)
       select gen_random_uuid(), 'X' || n, 'code', 'IN_PROGRESS', 1, 1, 'PHONE', gen_random_uuid(), '',
              now(), now() - (n || ' seconds')::interval, now(), '', false, '', '某街 ' || n || ' 号', '',
              '', lpad((n % 90)::text, 2, '0') || '01', '2106' || lpad((n % 7)::text, 2, '0'),
              'NORMAL', false, '{}', 1, 0, '{}'
         from generate_series(1, 100000) n`,
    );
    await world.sql('analyze work_order');
    const plan = await world.sql<{ 'QUERY PLAN': string }>(
      `explain select o.id from work_order o
        where o.district_code = '210602' and left(o.category_code, 2) = '01'
          and o.state in ('NEED_INFO', 'PENDING_DISPATCH', 'PENDING_SIGN', 'RETURN_PENDING',
                          'IN_PROGRESS', 'REWORK', 'CLOSE_PENDING')
          and o.registered_at > now() - interval '30 days'
        order by o.registered_at desc limit 300`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('work_order_alike');
    const near = await world.submitted({ phone: '13600006666' });
    expect(await advice(await typed({}, '13600007777'), near.id)).toBe('MERGE');
  });
});
