import { Redis } from 'ioredis';

import type { GoalGroup } from '../harness/bench.ts';
import type { Figure } from '../harness/goal.ts';

const ALARMS = 1_000_000;

/** As `replace-alarms` writes them, spread over three weeks: some thirty a minute fall due at one second. */
const ARM = `
  insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
  select 'work-order', gen_random_uuid(), 1, 'HANDLE_EXPIRED', at, at
    from (select date_trunc('second', clock_timestamp()) + interval '1 day'
                 + (n % 1800000) * interval '1 s' as at
            from generate_series(1, $1::int) n) due`;

/** The armed alarms of a great city: time to write them, and what they weigh where. */
export const armedAlarms: GoalGroup = {
  goals: ['ALARMS'],
  longRun: true,
  async measure({ system, say }) {
    const redis = new Redis(system.redisUrl);
    const disk = async () => {
      const found = await system.sql.query<{ bytes: string }>(
        `select pg_total_relation_size('alarm') as bytes`,
      );
      return Number(found.rows[0]?.bytes ?? 0) / 1e6;
    };
    const memory = async () =>
      Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? 0) / 1e6;
    try {
      say(`ALARMS: ${ALARMS.toLocaleString('en')} are armed`);
      const before = { disk: await disk(), memory: await memory() };
      const startedAt = performance.now();
      await system.sql.query(ARM, [ALARMS]);
      const seconds = (performance.now() - startedAt) / 1000;
      // The bells of the nearest are set by a round of the worker.
      await system.sql.query('analyze alarm');
      await system.relayed();
      const weight = {
        disk: (await disk()) - before.disk,
        memory: (await memory()) - before.memory,
      };
      return [
        figure('a million alarms armed, s', seconds, 60, 30, 's'),
        figure('on disk, table and indexes, MB', weight.disk, 400, 250, 'MB'),
        figure('in Redis, MB', weight.memory, 50, 10, 'MB'),
      ];
    } finally {
      redis.disconnect();
    }
  },
};

function figure(what: string, value: number, must: number, stretch: number, unit: string): Figure {
  return {
    goal: 'ALARMS',
    what,
    value,
    cycles: [],
    must: { atMost: must },
    stretch: { atMost: stretch },
    ours: `${value.toFixed(1)} ${unit}`,
    limit: '',
  };
}
