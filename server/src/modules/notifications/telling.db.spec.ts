import { type Actor, type OrderMessages } from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { systemContext } from '../../platform/database/command-context.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import type { OutboxMessage } from '../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../platform/outbox/reaction-registry.js';
import { DutyFacade } from '../duty/duty.facade.js';
import { by, person } from '../work-orders/testing/order-people.js';
import { ring } from '../work-orders/testing/order-steps.js';
import { OrderWorld } from '../work-orders/testing/order-world.js';
import { readerOf } from './notice-reader.js';
import { FindFailedMessages } from './queries/find-failed-messages.js';
import { FindNotices } from './queries/find-notices.js';
import { FindOrderMessages } from './queries/find-order-messages.js';

const REACTIONS = [
  'issue-notices-when-order-moves',
  'write-messages-when-order-moves',
  'issue-notice-when-message-fails',
];

describe('who is told of an order', () => {
  let world: OrderWorld;
  const admin = person('周琳', 'ADMIN');
  const hour = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

  beforeAll(async () => {
    world = await OrderWorld.start();
    await world.sql(`update quiet_hours set starts = '00:00', ends = '00:00'`);
  });
  afterAll(() => world.close());
  beforeEach(() => world.sql('truncate notice, text_message, duty_shift'));

  /** What the worker does with the facts it has not seen yet, those that follow from them too. */
  const seen = new Set<string>();
  const tell = async (): Promise<void> => {
    const messages = (
      await world.sql<OutboxMessage>(
        `select id as "messageId", aggregate_id as id, version, type from outbox_message order by outbox_message.id`,
      )
    ).filter(({ messageId }) => !seen.has(messageId));
    for (const message of messages) {
      seen.add(message.messageId);
      for (const name of REACTIONS) {
        const reaction = world.get(ReactionRegistry).named(name);
        if (!reaction?.on.includes(message.type)) continue;
        await world.get(TransactionRunner).run(systemContext(), async (tx) => {
          await reaction.run(tx, message);
        });
      }
    }
    if (messages.length > 0) await tell();
  };
  const toldOf = async (id: string, actor: Actor = world.reviewer): Promise<OrderMessages> => {
    await tell();
    return world.get(FindOrderMessages).run(by(actor), id);
  };
  const templates = ({ messages }: OrderMessages) =>
    messages.map(({ template, unit }) => `${template} ${unit?.name ?? '-'}`).sort();
  const onDuty = (unitId: string, kind: 'CLERK' | 'LEADER' | 'HEAD', personName: string) =>
    world.get(DutyFacade).enter(by(admin), {
      unitId,
      kind,
      personName,
      phone: `1390013${String(personName.charCodeAt(0) % 10_000).padStart(4, '0')}`,
      from: hour(-1),
      to: hour(7),
    });
  /** Rings one step of the ladder as if its instant had come. */
  const climb = async (id: string, code: string): Promise<void> => {
    await world.sql(
      `update alarm set try_at = now() - interval '1 second'
        where subject_id = $1 and kind like 'ESCALATE ' || $2 || ' %' and status = 'SET'`,
      [id, code],
    );
    await ring(world);
  };

  test('the citizen reads number and code; of a confidential order nothing of its matter', async () => {
    const open = await world.submitted();
    const sealed = await world.submitted({ confidential: true });
    const { lookupCode } = await world.read(open.id);
    const [message] = (await toldOf(open.id)).messages;
    expect(message?.text).toContain('温度不达标');
    expect(message?.text).toContain(`查询码${lookupCode ?? ''}`);
    const [hidden] = (await toldOf(sealed.id)).messages;
    expect(hidden?.text).toContain('您反映的事项已受理');
    expect(hidden?.text).not.toMatch(/温度|供热|锦江/);
  });

  test('who left no mobile number is written nothing', async () => {
    const { id } = await world.submitted({ phone: '0415-2123456' });
    expect((await toldOf(id)).messages).toEqual([]);
  });

  describe('an urgent order', () => {
    test('reaches who is on duty now, and who leads the shift', async () => {
      await onDuty(world.units.heating, 'CLERK', '孙磊');
      await onDuty(world.units.heating, 'LEADER', '高翔');
      const { id } = await world.dispatched(world.units.heating, [], { urgency: 'URGENT' });
      const { messages } = await toldOf(id);
      const toUnit = messages.filter(({ unit }) => unit !== null);
      expect(toUnit.map(({ person: who }) => who).sort()).toEqual(['孙磊', '高翔'].sort());
      expect(toUnit.map(({ state }) => state)).toEqual(['QUEUED', 'QUEUED']);
      expect(toUnit[0]?.text).toContain('紧急工单');
    });

    test('that nobody can be written about is told to the dispatch desk, with whom to call', async () => {
      const { id } = await world.dispatched(world.units.heating, [], { urgency: 'URGENT' });
      await tell();
      const { notices } = await world.get(FindNotices).run(readerOf(world.dispatcher));
      expect(notices).toMatchObject([{ kind: 'MESSAGE_FAILED', orderId: id }]);
      const { messages } = await world.get(FindFailedMessages).run();
      expect(messages).toMatchObject([
        { orderId: id, fault: 'NO_NUMBER', call: { unitId: world.units.heating } },
      ]);
      expect(messages[0]?.call?.phone).not.toBe('');
    });
  });

  test('a unit reads what went to itself, nobody else’s, and no stranger reads anything', async () => {
    await onDuty(world.units.water, 'CLERK', '丁一');
    await onDuty(world.units.heating, 'CLERK', '孙磊');
    const { id } = await world.dispatched(world.units.heating, [world.units.water]);
    expect(templates(await toldOf(id))).toHaveLength(3);
    const own = await toldOf(id, world.waterClerk);
    expect(own.messages.map(({ unit }) => unit?.id)).toEqual([world.units.water]);
    expect(own.notices.map(({ unit }) => unit?.id)).toEqual([world.units.water]);
    await expect(world.get(FindOrderMessages).run(by(world.schoolClerk), id)).rejects.toMatchObject(
      { code: 'not-found' },
    );
  });

  test('a climbed step tells its recipients by notice and by text, once', async () => {
    await onDuty(world.units.school, 'LEADER', '高翔');
    await onDuty(world.units.education, 'CLERK', '丁一');
    const { id } = await world.dispatched(world.units.school);
    await climb(id, 'HANDLE_LATE_1');
    await climb(id, 'HANDLE_LATE_1');
    const told = await toldOf(id);
    expect(templates(told)).toContain('UNIT_OVERDUE 教育局');
    expect(templates(told)).toContain('UNIT_OVERDUE 第七中学');
    const escalated = told.notices.filter(({ kind }) => kind === 'ESCALATED');
    expect(escalated.map(({ unit, forRole }) => [unit?.id, forRole]).sort()).toEqual(
      [
        [world.units.school, 'UNIT_HEAD'],
        [world.units.education, null],
      ].sort(),
    );
  });

  test('what is for the head of a unit does not ring for its clerks', async () => {
    const { id } = await world.dispatched();
    await world.sql(
      `insert into notice (id, audience, unit_id, for_role, kind, sound, order_id, order_no, title, issued_at)
       values (gen_random_uuid(), 'UNIT', $1, 'UNIT_HEAD', 'ESCALATED', 'SOFT', $2, 'x', 'x', now())`,
      [world.units.heating, id],
    );
    const head = person('林国栋', 'UNIT_HEAD', world.units.heating);
    const read = async (actor: Actor) =>
      (await world.get(FindNotices).run(readerOf(actor))).notices.map(({ kind }) => kind);
    expect(await read(head)).toContain('ESCALATED');
    expect(await read(world.heatingClerk)).not.toContain('ESCALATED');
  });
});
