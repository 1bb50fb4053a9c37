import { setTimeout as pause } from 'node:timers/promises';

import type { DispatchOrder, OrderReceipt, UnitTree } from '@hotline/shared';
import { Redis } from 'ioredis';

import { Client } from '../../support/browserless-client.ts';
import { DEMO_PASSWORD } from '../../support/demo-password.ts';
import { eventually } from '../../support/eventually.ts';
import type { BenchSystem } from './bench-system.ts';
import { ORDER } from './order.ts';

/** The model, once more with an id and a number of its own. $1 model, $2 how many. Answers their ids. */
export const COPY_ORDERS = `
  with orders as (
    insert into work_order
    select (jsonb_populate_record(w, jsonb_build_object(
             'id', gen_random_uuid(), 'order_no', gen_random_uuid()::text))).*
      from work_order w, generate_series(1, $2) n where w.id = $1
    returning id),
  assignments as (
    insert into assignment
    select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'order_id', o.id))).*
      from assignment a, orders o where a.order_id = $1)
  select array_agg(id) as ids from orders`;

/** Lets the time to sign of these orders ($1) end in $2 ms. Answers that instant, and how far it is. */
const MAKE_DUE = `
  with due as materialized (select clock_timestamp() + $2 * interval '1 ms' as at),
  orders as (
    update work_order set sign_due_at = due.at, due_at = due.at from due where id = any ($1::uuid[])),
  assignments as (
    update assignment set sign_due_at = due.at from due where order_id = any ($1::uuid[])),
  alarms as (
    insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
    select 'work-order', id, 1, 'SIGN_EXPIRED', due.at, due.at from due, unnest($1::uuid[]) as id
    returning 1)
  select at, extract(epoch from at - clock_timestamp())::float8 * 1000 as ms
    from due, (select count(*) from alarms) as set`;

const FAR_ALARMS = `
  insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
  select 'work-order', gen_random_uuid(), 1, 'SIGN_EXPIRED', at, at
    from (select timestamptz '2099-01-01' + n * interval '1 s' as at from generate_series(1, $1::int) n) far`;

/** Seldom: looking costs PostgreSQL more than a batch of effects. */
const LOOK_EVERY_MS = 500;

export interface Rung {
  /** From the due instant to the commit of the effect, ms, of each order. */
  readonly lateness: Float64Array;
  /** Effects beyond one for each order, or missing ones. */
  readonly wrong: number;
}

/** Dispatched orders whose 24 hours to sign end all at once, in the real worker. */
export class DueOrders {
  readonly #system: BenchSystem;
  readonly #modelId: string;
  readonly #redis: Redis;

  private constructor(system: BenchSystem, modelId: string) {
    this.#system = system;
    this.#modelId = modelId;
    this.#redis = new Redis(system.redisUrl);
  }

  /** @param pending alarms that are due in years, beside which the due ones must be found */
  static async prepare(system: BenchSystem, pending: number): Promise<DueOrders> {
    const modelId = await dispatchOne(`http://127.0.0.1:${system.port}`);
    await system.sql.query(FAR_ALARMS, [pending]);
    await system.sql.query('analyze');
    return new DueOrders(system, modelId);
  }

  async fire({ count, inMs }: { count: number; inMs: number }): Promise<Rung> {
    const { sql } = this.#system;
    const copied = await sql.query<{ ids: string[] }>(COPY_ORDERS, [this.#modelId, count]);
    await sql.query('analyze work_order, assignment, alarm');
    const set = await sql.query<{ at: string; ms: string }>({
      text: MAKE_DUE,
      values: [copied.rows[0]?.ids, inMs],
      types: { getTypeParser: () => (text: string) => text }, // a Date would lose the microseconds
    });
    const due = set.rows[0]?.at;
    if (Number(set.rows[0]?.ms) <= 0) throw new Error('They were due before they were all set');
    while (await this.#someWait(due)) await pause(LOOK_EVERY_MS);
    const late = await sql.query<{ ms: number }>(
      `select extract(epoch from pg_xact_commit_timestamp(xmin) - rings_at)::float8 * 1000 as ms
         from alarm where rings_at = $1 and status = 'RANG'`,
      [due],
    );
    const effects = await sql.query<{ wrong: number }>(
      `select count(*)::int as wrong from (
         select w.id from work_order w left join timeline_entry t on t.order_id = w.id and t.fact = 'SignOverdueMarked'
          where w.sign_due_at = $1 and w.id <> $2
          group by w.id having count(t.version) <> 1) as wrongly_marked`,
      [due, this.#modelId],
    );
    await this.#worked();
    return {
      lateness: Float64Array.from(late.rows, ({ ms }) => ms),
      wrong: effects.rows[0]?.wrong ?? Number.NaN,
    };
  }

  close(): void {
    this.#redis.disconnect();
  }

  async #someWait(due: string | undefined): Promise<boolean> {
    const waiting = await this.#system.sql.query(
      `select 1 from alarm where status = 'SET' and try_at <= $1 limit 1`,
      [due],
    );
    return waiting.rowCount !== 0;
  }

  /** What follows from the effects, pushes and notices, must not burden the next contender. */
  async #worked(): Promise<void> {
    await this.#system.relayed();
    await eventually(
      'the jobs are done',
      async () => {
        const [waiting, active] = await Promise.all([
          this.#redis.llen('bull:jobs:wait'),
          this.#redis.llen('bull:jobs:active'),
        ]);
        return waiting + active === 0;
      },
      120_000,
    );
  }
}

/** One order by the front door: registered, dispatched. */
export async function dispatchOne(origin: string): Promise<string> {
  const agent = await Client.signIn(origin, 'agent1', DEMO_PASSWORD);
  const order = await agent.send<OrderReceipt>('POST', '/work-orders', ORDER);
  const dispatcher = await Client.signIn(origin, 'dispatch1', DEMO_PASSWORD);
  const { units } = await dispatcher.get<UnitTree>('/units');
  const water = units.find(({ code }) => code === 'SGS');
  if (!water) throw new Error('The demo city has no water company');
  await dispatcher.send('POST', `/work-orders/${order.id}/dispatch`, {
    leadUnitId: water.id,
    coUnitIds: [],
    note: '',
    expectedVersion: order.version,
  } satisfies DispatchOrder);
  return order.id;
}
