import type { BenchSystem } from './bench-system.ts';
import { dispatchOne } from './due-orders.ts';

/**
 * Copies of the model ($1), numbers $2 to $3, oldest first, spread over the units and over three years:
 * the last $4 are open, half of them unsigned; the others are archived. Ten came from the model's own
 * caller. $5: how many there will be.
 */
const COPIES = `
  with units as (
    select array_agg(id order by id) as ids, array_agg(name order by id) as names
      from unit where dispatchable and active),
  made as (
    select n, n > $5::int - $4::int as open, n % 2 = 0 as signed, n <= 10000 and n % 1000 = 0 as own,
           timestamptz '2023-11-01' + n * (interval '3 years' / $5::int) as at,
           units.ids[1 + n % cardinality(units.ids)] as unit_id,
           units.names[1 + n % cardinality(units.names)] as unit_name
      from generate_series($2::int, $3::int) n, units),
  keyed as (
    select *, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
               || substr(md5(n::text), 1, 20))::uuid as id from made),
  orders as (
    insert into work_order
    select (jsonb_populate_record(w, jsonb_build_object(
             'id', k.id, 'order_no', to_char(k.at, 'YYMM-') || lpad(k.n::text, 7, '0'),
             'created_by', gen_random_uuid(), 'lead_unit_id', k.unit_id, 'lead_unit_name', k.unit_name,
             'state', case when not k.open then 'ARCHIVED' when k.signed then 'IN_PROGRESS'
                           else 'PENDING_SIGN' end,
             'registered_at', k.at, 'created_at', k.at, 'changed_at', k.at,
             'due_at', case when k.open then now() + interval '1 day' + k.n * interval '1 s' end)
           || case when k.own then '{}' else jsonb_build_object(
                'citizen_id', gen_random_uuid(), 'contact_phone_hash', md5(k.n::text)) end)).*
      from work_order w, keyed k where w.id = $1
    returning id),
  assignments as (
    insert into assignment
    select (jsonb_populate_record(a, jsonb_build_object(
             'id', gen_random_uuid(), 'order_id', k.id, 'unit_id', k.unit_id,
             'unit_name', k.unit_name, 'unit_chain', jsonb_build_array(k.unit_id),
             'signed_at', case when k.signed or not k.open then k.at end,
             'state', case when not k.open then 'ACCEPTED' when k.signed then 'SIGNED'
                           else 'DISPATCHED' end))).*
      from assignment a, keyed k where a.order_id = $1)
  insert into timeline_entry
  select (jsonb_populate_record(t, jsonb_build_object('order_id', k.id))).*
    from timeline_entry t, keyed k where t.order_id = $1`;

const BATCH = 50_000;

/** Years of orders in the system's own tables, of which so many are open. */
export class OrderHistory {
  readonly #system: BenchSystem;
  readonly modelId: string;

  private constructor(system: BenchSystem, modelId: string) {
    this.#system = system;
    this.modelId = modelId;
  }

  static async begin(system: BenchSystem): Promise<OrderHistory> {
    return new OrderHistory(system, await dispatchOne(`http://127.0.0.1:${system.port}`));
  }

  /** @param open the newest of them; how many are open must not depend on how many there are */
  async fill(from: number, to: number, open: number): Promise<void> {
    const client = await this.#system.sql.connect();
    try {
      // Copies of what fits together fit together: looking up each other's keys would double the time.
      await client.query('set session_replication_role = replica');
      for (let first = from; first <= to; first += BATCH) {
        const last = Math.min(to, first + BATCH - 1);
        await client.query(COPIES, [this.modelId, first, last, open, to]);
      }
      await client.query('reset session_replication_role');
      await client.query('vacuum (analyze) work_order, assignment, timeline_entry');
    } finally {
      client.release();
    }
  }

  /** The key by which the model's caller is found. */
  async phoneHash(): Promise<string> {
    const found = await this.#system.sql.query<{ hash: string }>(
      `select c.phone_hash as hash from citizen c join work_order w on w.citizen_id = c.id
        where w.id = $1`,
      [this.modelId],
    );
    return found.rows[0]?.hash ?? '';
  }
}
