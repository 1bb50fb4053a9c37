import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { OrderOnItsWay } from '../../testing/order-life.js';
import { by, person } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { ProposeExtensionOverride } from './propose-extension-override.js';
import { RuleOnExtensionOverride } from './rule-on-extension-override.js';

const LEADER_TEXT = '情况特殊，同意再延一次。';

describe('a third extension', () => {
  let world: OrderWorld;
  const lead = person('何敏', 'SHIFT_LEAD');
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const usedUp = async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    for (let n = 0; n < 2; n += 1) await order.ruleOnExtension(await order.askForExtension());
    return order;
  };
  const propose = ({ id }: OrderOnItsWay) =>
    world.get(ProposeExtensionOverride).run(by(world.reviewer), id, { reason: '主管道改造未完工' });
  const rule = ({ id }: OrderOnItsWay, decision: 'APPROVED' | 'REJECTED', text = LEADER_TEXT) =>
    world.get(RuleOnExtensionOverride).run(by(lead), id, { decision, text });
  const audited = ({ id }: OrderOnItsWay) =>
    world.sql<{ action: string; actor_name: string; detail: object }>(
      'select action, actor_name, detail from audit_event where subject_id = $1',
      [id],
    );

  test('takes the reviewer, the shift lead with the leader’s words, and is audited', async () => {
    const order = await usedUp();
    await expect(order.askForExtension()).rejects.toMatchObject({ code: 'extensions-used-up' });
    await propose(order);
    await rule(order, 'APPROVED');
    expect(await audited(order)).toEqual([
      {
        action: 'extension-override.confirmed',
        actor_name: '何敏',
        detail: { text: LEADER_TEXT, proposedBy: '赵勇' },
      },
    ]);
    const before = await order.read();
    await order.ruleOnExtension(await order.askForExtension());
    const after = await order.read();
    expect(after.tallies.approvedExtensions).toBe(3);
    expect(Date.parse(after.handleDueAt ?? '')).toBeGreaterThan(
      Date.parse(before.handleDueAt ?? ''),
    );
    expect(after.extensionOverride).toMatchObject({ confirmedBy: '何敏', leaderText: LEADER_TEXT });
  });

  test('declined, nothing is opened; a refused confirmation leaves no line', async () => {
    const order = await usedUp();
    await propose(order);
    await expect(rule(order, 'APPROVED', '')).rejects.toMatchObject({ code: 'text-missing' });
    expect(await audited(order)).toEqual([]);
    await rule(order, 'REJECTED', '理由不充分');
    expect(await audited(order)).toMatchObject([{ action: 'extension-override.declined' }]);
    await expect(order.askForExtension()).rejects.toMatchObject({ code: 'extensions-used-up' });
  });

  test('the unit reads nothing of how the centre came to it', async () => {
    const order = await usedUp();
    await propose(order);
    expect((await order.read(world.heatingClerk)).extensionOverride).toBeNull();
  });
});
