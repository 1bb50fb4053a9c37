import { setTimeout as pause } from 'node:timers/promises';

import type { SlaChange, SlaChanges, SlaSchemes } from '@hotline/shared';

import { Client } from '../../support/browserless-client.ts';
import { DEMO_PASSWORD } from '../../support/demo-password.ts';
import type { Bench, GoalGroup } from '../harness/bench.ts';
import type { Figure } from '../harness/goal.ts';
import type { BenchSystem } from '../ours/bench-system.ts';
import { COPY_ORDERS, dispatchOne } from '../ours/due-orders.ts';

const OPEN_ORDERS = 100_000;
const COPIED_AT_ONCE = 20_000;
const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 900_000;

/**
 * Time limits change: the dates of 100,000 open orders are counted dry, and then anew in batches, each
 * with a fact, a line in the audit trail and its alarms.
 */
export const recountDates: GoalGroup = {
  goals: ['RECOUNT'],
  longRun: true,
  async measure({ system, say }: Bench) {
    const origin = `http://127.0.0.1:${system.port}`;
    const [first, second] = await Promise.all(
      ['admin', 'admin2'].map((login) => Client.signIn(origin, login, DEMO_PASSWORD)),
    );
    if (!first || !second) throw new Error('Two administrators are needed');
    say(`RECOUNT: ${OPEN_ORDERS.toLocaleString('en')} orders are dispatched`);
    await openOrders(system, await dispatchOne(origin));
    say('RECOUNT: tried out');
    const [dry, change] = await timed(() => propose(first));
    say(`RECOUNT: ${change.effect.moveLater.toLocaleString('en')} are moved`);
    const [applied] = await timed(async () => {
      await second.send('POST', `/sla/changes/${change.id}/approve`, { note: '' });
      await untilApplied(second, change.id);
    });
    return [
      seconds('the dry run over 100,000 open orders, s', dry, { must: 60, stretch: 20 }),
      seconds('their dates counted anew, in batches of 500, s', applied, {
        must: 300,
        stretch: 120,
      }),
      await wrong(system, change),
    ];
  },
};

async function openOrders({ sql }: BenchSystem, modelId: string): Promise<void> {
  for (let copied = 0; copied < OPEN_ORDERS; copied += COPIED_AT_ONCE) {
    await sql.query(COPY_ORDERS, [modelId, COPIED_AT_ONCE]);
  }
  await sql.query('analyze work_order, assignment');
}

/** Two working days more to handle: every date moves. */
async function propose(administrator: Client): Promise<SlaChange> {
  const { schemes } = await administrator.get<SlaSchemes>('/sla/schemes');
  const general = schemes.find(({ code }) => code === 'S2');
  if (!general) throw new Error('There is no general scheme');
  const { code, name, scope, terms } = general;
  const clocks = { ...terms.clocks, 'T-HANDLE': { kind: 'WORKING_DAYS', amount: 9 } };
  return administrator.send<SlaChange>('POST', '/sla/changes', {
    reason: '两个工作日的宽限',
    proposal: { kind: 'SCHEME', scheme: { code, name, scope, terms: { ...terms, clocks } } },
  });
}

async function untilApplied(administrator: Client, id: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const { changes } = await administrator.get<SlaChanges>('/sla/changes');
    if (changes.find((change) => change.id === id)?.state === 'APPLIED') return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('The change was not applied in a quarter of an hour');
}

/** Orders the dry run named and the worker did not move exactly once, or without a line of audit. */
async function wrong({ sql }: BenchSystem, { id, effect }: SlaChange): Promise<Figure> {
  const { rows } = await sql.query<{ told: number; audited: number; twice: number }>(
    `with told as (select order_id, count(*) as times from timeline_entry
                    where fact = 'DatesRecounted' and data->>'changeId' = $1 group by order_id)
     select (select count(*) from told)::int as told,
            (select count(*) from told where times > 1)::int as twice,
            (select count(*) from audit_event where action = 'order.dates-recounted'
                and detail->>'changeId' = $1)::int as audited`,
    [id],
  );
  const { told = 0, audited = 0, twice = 0 } = rows[0] ?? {};
  const value = Math.abs(effect.moveLater - told) + Math.abs(effect.moveLater - audited) + twice;
  const none = { exactly: 0 };
  return {
    goal: 'RECOUNT',
    what: 'orders moved otherwise than the dry run said, twice, or unaudited',
    value,
    cycles: [],
    must: none,
    stretch: none,
    ours: String(value),
    limit: '',
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const from = performance.now();
  const done = await work();
  return [(performance.now() - from) / 1000, done];
}

function seconds(
  what: string,
  value: number,
  { must, stretch }: Record<'must' | 'stretch', number>,
): Figure {
  return {
    goal: 'RECOUNT',
    what,
    value,
    cycles: [],
    must: { atMost: must },
    stretch: { atMost: stretch },
    ours: `${value.toFixed(1)} s`,
    limit: '',
  };
}
