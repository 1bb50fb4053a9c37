import { DEFAULT_LADDER } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { ring, sign } from '../testing/order-steps.js';
import { OrderWorld } from '../testing/order-world.js';
import { RearmOpenOrders } from './rearm-open-orders.js';

describe('the escalation ladder of an order', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  /** Rings one step as if its instant had come. */
  const climb = async (id: string, code: string): Promise<void> => {
    await world.sql(
      `update alarm set try_at = now() - interval '1 second'
        where subject_id = $1 and kind like 'ESCALATE ' || $2 || ' %' and status = 'SET'`,
      [id, code],
    );
    await ring(world);
  };
  const climbed = async (id: string) =>
    (await world.facts(id)).filter(({ type }) => type === 'Escalated').length;

  test('stands from the dispatch on, each step once', async () => {
    const { id } = await world.dispatched();
    const steps = DEFAULT_LADDER.filter(({ clock }) => ['T-SIGN', 'T-HANDLE'].includes(clock));
    expect((await world.stepsAhead(id)).sort()).toEqual(steps.map(({ code }) => code).sort());
  });

  test('a step that was climbed is not set again by what follows', async () => {
    const { id, assignmentId } = await world.dispatched();
    await climb(id, 'HANDLE_LATE');
    expect(await climbed(id)).toBe(1);
    await sign(world, assignmentId, world.heatingClerk);
    expect(await world.stepsAhead(id)).not.toContain('HANDLE_LATE');
    expect(await world.stepsAhead(id)).toContain('HANDLE_LATE_1');
    expect(await world.stepsAhead(id)).not.toContain('SIGN_LATE');
  });

  test('goes on after the breach that was marked', async () => {
    const { id, assignmentId } = await world.dispatched();
    await sign(world, assignmentId, world.heatingClerk);
    await world.sql('update assignment set handle_overdue_at = handle_due_at where id = $1', [
      assignmentId,
    ]);
    await climb(id, 'HANDLE_LATE_1');
    await climb(id, 'HANDLE_LATE_2');
    expect(await climbed(id)).toBe(2);
    const { climbedSteps } = (
      await world.sql<{ handling: { climbedSteps: string[] } }>(
        'select handling from work_order where id = $1',
        [id],
      )
    )[0]?.handling ?? { climbedSteps: [] };
    expect(climbedSteps.map((key) => key.split(' ')[0])).toEqual([
      'HANDLE_LATE_1',
      'HANDLE_LATE_2',
    ]);
  });

  test('an alarm of a due instant that stands no more climbs nothing', async () => {
    const { id } = await world.dispatched();
    await world.sql(
      `update assignment set handle_due_at = handle_due_at + interval '7 days' where order_id = $1`,
      [id],
    );
    await climb(id, 'HANDLE_LATE');
    expect(await climbed(id)).toBe(0);
  });

  test('a changed ladder reaches the orders in hand; a step it lost climbs nothing', async () => {
    const { id } = await world.dispatched();
    await world.sql(`delete from escalation_step where code not in ('SIGN_LATE', 'HANDLE_LATE')`);
    await world.sql('update sla_revision set revision = revision + 1');
    await climb(id, 'HANDLE_LATE_1');
    expect(await climbed(id)).toBe(0);
    await world.get(RearmOpenOrders).run();
    expect(await world.stepsAhead(id)).toEqual(['SIGN_LATE', 'HANDLE_LATE']);
  });
});
