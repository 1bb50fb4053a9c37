import { randomUUID } from 'node:crypto';

import { EMPTY_DRAFT_FORM } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { by } from '../../testing/order-people.js';
import { COMPLETE_FORM, OrderWorld } from '../../testing/order-world.js';
import { AnswerDirectly } from './answer-directly.js';
import { FollowUpPhoneTransfer } from './follow-up-phone-transfer.js';
import { OpenDraft } from './open-draft.js';
import { RecordPhoneTransfer } from './record-phone-transfer.js';
import { ReferElsewhere } from './refer-elsewhere.js';
import { RefuseToAccept } from './refuse-to-accept.js';
import { RevealRequester } from './reveal-requester.js';
import { SaveDraft } from './save-draft.js';
import { SubmitDraft } from './submit-draft.js';

describe('intake', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const open = (callId?: string) => world.get(OpenDraft).run(by(world.agent), { callId });
  const save = (id: string, revision: number, matter: string, actor = world.agent) =>
    world.get(SaveDraft).run(by(actor), id, { form: { ...EMPTY_DRAFT_FORM, matter }, revision });
  const dispositionOf = async (callId: string) =>
    (
      await world.sql<{ disposition: string }>('select disposition from call where id = $1', [
        callId,
      ])
    )[0]?.disposition;

  describe('a draft', () => {
    test('opens with the call and knows its number, masked', async () => {
      const draft = await open(await world.call(world.agent, '13800130001'));
      const detail = await world.read(draft.id, world.agent);
      expect(detail).toMatchObject({ state: 'DRAFT', orderNo: null, channel: 'PHONE' });
      expect(detail.requester.phoneMasked).toBe('138****0001');
      expect(await world.facts(draft.id)).toMatchObject([{ type: 'WorkOrderOpened', version: 1 }]);
    });

    test('is found again by its call, after a crash or in a second tab', async () => {
      const callId = await world.call(world.agent, '13800130002');
      const [first, second] = await Promise.all([open(callId), open(callId)]);
      await save(first.id, 0, '停水');
      expect(second.id).toBe(first.id);
      expect(await open(callId)).toEqual({ id: first.id, version: 1, revision: 1 });
      expect(await world.facts(first.id)).toHaveLength(1);
    });

    test('of another agent’s call is refused', async () => {
      const callId = await world.call(world.otherAgent);
      await expect(open(callId)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('keeps each pause in typing, without a fact', async () => {
      const { id } = await open();
      expect(await save(id, 0, '六楼')).toMatchObject({ revision: 1 });
      expect(await save(id, 1, '六楼停水')).toMatchObject({ revision: 2 });
      const detail = await world.read(id, world.agent);
      expect(detail).toMatchObject({ draftRevision: 2, version: 1, form: { matter: '六楼停水' } });
      expect(await world.facts(id)).toHaveLength(1);
    });

    test('written in two windows: the second learns who and when, and nothing is overwritten', async () => {
      const { id } = await open();
      await save(id, 0, '先写的');
      await expect(save(id, 0, '后写的')).rejects.toMatchObject({
        code: 'draft-changed',
        params: { by: world.agent.name, revision: 1 },
      });
      expect((await world.read(id, world.agent)).form.matter).toBe('先写的');
    });

    test('is nobody else’s: not to read, not to write', async () => {
      const { id } = await open();
      await expect(save(id, 0, '别人', world.otherAgent)).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(world.read(id, world.otherAgent)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('keeps a dictated number sealed, shows it masked, and can go back to the caller’s own', async () => {
      const { id } = await open(await world.call(world.agent, '13800130003'));
      const write = (revision: number, phone?: string) =>
        world
          .get(SaveDraft)
          .run(by(world.agent), id, { form: { ...EMPTY_DRAFT_FORM, phone }, revision });
      expect(await write(0, '139 0013 9000')).toMatchObject({ phoneMasked: '139****9000' });
      expect(await write(1)).toMatchObject({ phoneMasked: '139****9000' });
      expect(await write(2, '139')).toMatchObject({ phoneMasked: '1*9' });
      expect(await write(3, '')).toMatchObject({ phoneMasked: '138****0003' });
      const [row] = await world.sql<{ all: string }>(
        'select to_jsonb(o)::text as all from work_order o where id = $1',
        [id],
      );
      expect(row?.all).not.toContain('13900139000');
    });
  });

  describe('an outcome', () => {
    const written = (revision = 0) => ({ form: COMPLETE_FORM, revision });

    test('answers at once: closed, numbered, the words kept, the call disposed', async () => {
      const callId = await world.call(world.agent, '13800130010');
      const { id } = await open(callId);
      const receipt = await world
        .get(AnswerDirectly)
        .run(by(world.agent), id, { ...written(), answer: '新房第一年可以报停。' });
      expect(receipt).toMatchObject({ state: 'CLOSED', version: 2 });
      expect(receipt.orderNo).toMatch(/^\d{4}-\d{6}$/);
      expect(receipt.lookupCode).toMatch(/^[2-9A-Z]{6}$/);
      expect((await world.read(id)).outcome).toEqual({
        disposition: 'DIRECT_ANSWER',
        answer: '新房第一年可以报停。',
      });
      expect(await dispositionOf(callId)).toBe('DIRECT_ANSWER');
    });

    test('submits: the last words come along, T-DISP and its alarms stand', async () => {
      const callId = await world.call(world.agent, '13800130011');
      const { id } = await open(callId);
      await world.get(SubmitDraft).run(by(world.agent), id, { ...written(), readBack: true });
      const detail = await world.read(id);
      expect(detail).toMatchObject({
        state: 'PENDING_DISPATCH',
        form: { matter: COMPLETE_FORM.matter },
        outcome: { disposition: 'WRITTEN_TRANSFER', readBack: true },
      });
      expect((await world.alarms(id)).map(({ kind }) => kind)).toEqual([
        'DISPATCH_NEAR',
        'DISPATCH_EXPIRED',
      ]);
      expect(await dispositionOf(callId)).toBe('WRITTEN_TRANSFER');
    });

    test('refused for missing facts keeps the words and disposes of nothing', async () => {
      const callId = await world.call(world.agent, '13800130012');
      const { id } = await open(callId);
      const form = { ...COMPLETE_FORM, place: '', attributes: {} };
      const submit = world
        .get(SubmitDraft)
        .run(by(world.agent), id, { form, revision: 0, readBack: true });
      await expect(submit).rejects.toMatchObject({
        code: 'facts-missing',
        params: { missing: ['place', 'attribute:小区', 'attribute:室温'] },
      });
      expect(await dispositionOf(callId)).toBeNull();
      expect(await world.read(id, world.agent)).toMatchObject({ state: 'DRAFT', draftRevision: 0 });
    });

    test('on an old revision is refused: somebody typed elsewhere', async () => {
      const { id } = await open();
      await save(id, 0, '新的');
      const submit = world
        .get(SubmitDraft)
        .run(by(world.agent), id, { ...written(), readBack: true });
      await expect(submit).rejects.toMatchObject({ code: 'draft-changed' });
    });

    test('repeated under its key answers the same and happens once', async () => {
      const { id } = await open();
      const key = randomUUID();
      const input = { ...written(), readBack: true };
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          world.get(SubmitDraft).run(by(world.agent, key), id, input),
        ),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect((await world.facts(id)).map(({ type }) => type)).toEqual([
        'WorkOrderOpened',
        'WorkOrderSubmitted',
      ]);
    });

    test('given twice at once: one wins, the call has one disposition', async () => {
      const callId = await world.call(world.agent, '13800130013');
      const { id } = await open(callId);
      const results = await Promise.allSettled([
        world.get(AnswerDirectly).run(by(world.agent), id, { ...written(), answer: '可以报停' }),
        world.get(RefuseToAccept).run(by(world.agent), id, {
          ...written(),
          reason: 'OTHER',
          told: '请找物业',
        }),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await world.facts(id)).toHaveLength(2);
    });

    test('refers elsewhere with what was told', async () => {
      const { id } = await open(await world.call(world.agent, '13800130014'));
      await world
        .get(ReferElsewhere)
        .run(by(world.agent), id, { ...written(), channel: 'POLICE_110', told: '已转 110' });
      expect(await world.read(id)).toMatchObject({
        state: 'REFERRED',
        outcome: { channel: 'POLICE_110', told: '已转 110' },
      });
    });

    test('records a phone transfer, and its follow-up sends the unsolved to dispatch', async () => {
      const { id } = await open(await world.call(world.agent, '13800130015'));
      const promisedAt = new Date(Date.now() + 3_600_000).toISOString();
      const receipt = await world.get(RecordPhoneTransfer).run(by(world.agent), id, {
        ...written(),
        unitId: world.units.water,
        takenBy: '值班员 老姜',
        takenAt: new Date(Date.now() - 60_000).toISOString(),
        promise: '一小时内到现场',
        promisedAt,
      });
      expect(receipt.state).toBe('PHONE_TRANSFERRED');
      expect(await world.alarms(id)).toEqual([
        { kind: 'PHONE_FOLLOW_UP_EXPIRED', rings_at: new Date(promisedAt) },
      ]);
      const after = await world.get(FollowUpPhoneTransfer).run(by(world.otherAgent), id, {
        resolved: false,
        note: '没有人来',
        expectedVersion: receipt.version,
      });
      expect(after).toMatchObject({ state: 'PENDING_DISPATCH', orderNo: receipt.orderNo });
      expect((await world.read(id)).contacts[1]).toMatchObject({ by: '孙莉', note: '没有人来' });
    });

    test('makes the caller’s name known to the next call, unless he wants to stay unnamed', async () => {
      const nameOf = async (phone: string, form: object) => {
        const { id } = await open(await world.call(world.agent, phone));
        await world.get(SubmitDraft).run(by(world.agent), id, {
          form: { ...COMPLETE_FORM, phone: undefined, ...form },
          revision: 0,
          readBack: true,
        });
        const [row] = await world.sql<{ named: boolean }>(
          `select c.name_sealed is not null as named from citizen c
             join work_order o on o.citizen_id = c.id where o.id = $1`,
          [id],
        );
        return row?.named;
      };
      expect(await nameOf('13800130020', {})).toBe(true);
      expect(await nameOf('13800130021', { anonymous: true })).toBe(false);
      expect(await nameOf('13800130022', { confidential: true })).toBe(false);
      expect(await nameOf('13800130023', { phone: '13900130023' })).toBe(false);
    });
  });

  test('no fact, timeline or alarm holds a name, a number or the caller’s words', async () => {
    const { id } = await world.submitted({ requesterName: '欧阳娜娜', phone: '13912345678' });
    const stored = await world.sql<{ all: string }>(
      `select jsonb_agg(t)::text as all from (
         select data from outbox_message where aggregate_id = $1::text
         union all select data from timeline_entry where order_id = $1::uuid) t`,
      [id],
    );
    for (const secret of ['欧阳娜娜', '13912345678', '室温', '锦江小区']) {
      expect(stored[0]?.all).not.toContain(secret);
    }
  });

  describe('revealing the requester', () => {
    const reveal = (id: string, actor = world.agent) =>
      world.get(RevealRequester).run(by(actor, randomUUID()), id, { reason: '核实地址' });

    test('gives name and number for a reason, which is stored with who asked', async () => {
      const { id } = await world.submitted();
      expect(await reveal(id)).toEqual({ name: '张伟', phone: '13800135678' });
      const audit = await world.sql<{ actor_name: string; detail: object }>(
        `select actor_name, detail from audit_event where subject_id = $1`,
        [id],
      );
      expect(audit).toMatchObject([{ actor_name: '陈静', detail: { reason: '核实地址' } }]);
    });

    test('keeps no answer with the receipts', async () => {
      const { id } = await world.submitted({ phone: '13777777777' });
      await reveal(id);
      const kept = await world.sql(
        `select 1 from command_receipt where answer::text like '%13777777777%'`,
      );
      expect(kept).toEqual([]);
    });

    test('of a report is the reviewer’s alone', async () => {
      const { id } = await world.submitted({ requestType: 'REPORT' });
      await expect(reveal(id)).rejects.toMatchObject({ code: 'not-allowed' });
      expect(await reveal(id, world.reviewer)).toMatchObject({ name: '张伟' });
    });
  });
});
