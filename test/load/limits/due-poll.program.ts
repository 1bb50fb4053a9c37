import pg from 'pg';

import { answer } from '../harness/program.ts';

const TABLES = `
  create table timer (
    id bigint generated always as identity primary key, due_at timestamptz not null, fired boolean not null default false);
  create index timer_to_fire on timer (due_at) where not fired;
  create table effect (timer_id bigint primary key);
  insert into timer (due_at) select timestamptz '2099-01-01' + n * interval '1 s' from generate_series(1, $pending) n;`;

/** 500 at a time, each batch and its effects in one transaction: the least a durable timer can do. */
const FIRE = `
  with due as (
    select id from timer where not fired and due_at <= clock_timestamp()
     order by due_at limit 500 for update skip locked),
  gone as (update timer set fired = true from due where timer.id = due.id)
  insert into effect select id from due`;

let client: pg.Client;

async function open(input: { databaseUrl: string; pending: number }): Promise<void> {
  client = new pg.Client({ connectionString: input.databaseUrl });
  await client.connect();
  await client.query(TABLES.replace('$pending', String(input.pending)));
  await client.query('analyze timer');
}

/** Sets `count` timers for one instant, sleeps until then, fires them. @returns how late each was, ms */
async function fire(input: { count: number; inMs: number }): Promise<Float64Array> {
  await client.query('truncate effect');
  const set = await client.query<{ due_at: Date; ms: number }>(
    `with due as materialized (select clock_timestamp() + $2 * interval '1 ms' as at),
     rows as (insert into timer (due_at) select at from due, generate_series(1, $1) returning due_at)
     select due_at, extract(epoch from max(due_at) - clock_timestamp())::float8 * 1000 as ms
       from rows group by due_at`,
    [input.count, input.inMs],
  );
  const due = set.rows[0];
  if (!due || due.ms <= 0) throw new Error('They were due before they were all set');
  await new Promise((resolve) => setTimeout(resolve, due.ms));
  for (let fired = 0; fired < input.count;) {
    fired += (await client.query({ name: 'fire', text: FIRE })).rowCount ?? 0;
  }
  const late = await client.query<{ ms: number }>(
    `select extract(epoch from pg_xact_commit_timestamp(xmin) - $1)::float8 * 1000 as ms from effect`,
    [due.due_at],
  );
  return Float64Array.from(late.rows, ({ ms }) => ms);
}

const calls = { open, fire };
export type DuePoll = typeof calls;
answer(calls);
