import type { Bench, GoalGroup } from '../harness/bench.ts';
import { type Figure, ratio } from '../harness/goal.ts';
import { interleave } from '../harness/interleave.ts';
import { Program } from '../harness/program.ts';
import { median, percentile } from '../harness/statistics.ts';
import type { DelayedJobs } from '../limits/delayed-jobs.program.ts';
import type { DuePoll } from '../limits/due-poll.program.ts';
import { DueOrders } from '../ours/due-orders.ts';

/** As many timers as the open orders of a great city have. */
const PENDING = 100_000;
const AT_ONCE = 5_000;
const IN_FULL = 30_000;
/** Time enough to set them before they are due. */
const LEAD_MS = 5_000;
/** BullMQ's queue is not the system's: another logical database of Redis. */
const REDIS_DATABASE = 6;

/** P11: "seven working days" puts thousands of timers on one instant. */
export const dueAtOnce: GoalGroup = {
  goals: ['P11'],
  async measure({ system, cycles: count, say }) {
    const poll = new Program<DuePoll>('limits/due-poll.program.ts');
    const jobs = new Program<DelayedJobs>('limits/delayed-jobs.program.ts');
    say(`P11: ${PENDING.toLocaleString('en')} timers are set to be waiting`);
    const orders = await DueOrders.prepare(system, PENDING);
    const each = { count: AT_ONCE, inMs: LEAD_MS };
    let wrong = 0;
    let early = 0;
    try {
      await poll.ask('open', { databaseUrl: system.limitDatabaseUrl, pending: PENDING });
      await jobs.ask('open', {
        redisUrl: `${system.redisUrl}/${REDIS_DATABASE}`,
        pending: PENDING,
      });
      say(`P11: ${AT_ONCE.toLocaleString('en')} of them at once`);
      const cycles = await interleave(
        {
          ours: async () => {
            const rung = await orders.fire(each);
            wrong += rung.wrong;
            early += rung.lateness.filter((ms) => ms < 0).length;
            return percentile(rung.lateness, 0.99);
          },
          poll: async () => percentile(await poll.ask('fire', each), 0.99),
          jobs: async () => percentile(await jobs.ask('fire', each), 0.99),
        },
        count,
      );
      const p99 = {
        ours: cycles.map((cycle) => cycle.ours),
        poll: cycles.map((cycle) => cycle.poll),
        jobs: cycles.map((cycle) => cycle.jobs),
      };
      const inWords = (values: readonly number[]) => `${median(values).toFixed(0)} ms`;
      return [
        {
          goal: 'P11',
          what: '5,000 due at once, p99 to the durable effect ÷ plain PostgreSQL poll',
          ...ratio(p99.ours, p99.poll),
          must: { atMost: 3 },
          stretch: { atMost: 1.5 },
          ours: inWords(p99.ours),
          limit: inWords(p99.poll),
        },
        {
          goal: 'P11',
          what: 'the same ÷ BullMQ jobs that do nothing',
          ...ratio(p99.ours, p99.jobs),
          must: { atMost: 1 },
          stretch: { atMost: 0.4 },
          ours: inWords(p99.ours),
          limit: inWords(p99.jobs),
        },
        never('P11', 'orders marked twice, never or early', wrong + early),
      ];
    } finally {
      orders.close();
      await Promise.all([poll.stop(), jobs.stop()]);
    }
  },
};

/** P12: the worst day. */
export const worstDueAtOnce: GoalGroup = {
  goals: ['P12'],
  longRun: true,
  async measure({ system, say }: Bench) {
    const orders = await DueOrders.prepare(system, PENDING);
    try {
      say(`P12: ${IN_FULL.toLocaleString('en')} due at once`);
      const { lateness, wrong } = await orders.fire({ count: IN_FULL, inMs: 3 * LEAD_MS });
      const last = Math.max(...lateness) / 1000;
      const early = lateness.filter((ms) => ms < 0).length;
      return [
        {
          goal: 'P12',
          what: '30,000 due at once: the last one, s',
          value: last,
          cycles: [],
          must: { atMost: 9 },
          stretch: { atMost: 3 },
          ours: `${last.toFixed(1)} s`,
          limit: '',
        },
        never('P12', 'orders marked twice, never or early', wrong + early),
      ];
    } finally {
      orders.close();
    }
  },
};

function never(goal: string, what: string, value: number): Figure {
  const none = { exactly: 0 };
  return {
    goal,
    what,
    value,
    cycles: [],
    must: none,
    stretch: none,
    ours: String(value),
    limit: '',
  };
}
