import type { Arrivals } from '../clients/crowd.program.ts';
import type { GoalGroup } from '../harness/bench.ts';
import { cpuSecondsOfAll } from '../harness/cpu.ts';
import { type Figure, ratio } from '../harness/goal.ts';
import { interleave } from '../harness/interleave.ts';
import { monotonicMs, until } from '../harness/monotonic.ts';
import { median, percentile } from '../harness/statistics.ts';
import type { Emitted } from '../limits/limit-server.program.ts';
import type { BenchSystem } from '../ours/bench-system.ts';
import { heardBy, SCREENS, TwoCrowds } from './two-crowds.ts';

/** 10 facts a second to 2,000 screens: 20,000 messages a second. */
const FACTS_PER_SECOND = 10;
/** CPU is counted in hundredths of a second: a slice must be long enough for many of them. */
const SECONDS = 2;

interface Slice {
  readonly messagesPerCpuSecond: number;
  readonly delivered: number;
  readonly p99: number;
}

/** P7 and P8: stored facts on their way through relay and Redis to 2,000 screens, against bare frames. */
export const fanOut: GoalGroup = {
  goals: ['P7', 'P8'],
  async measure(bench) {
    const crowds = new TwoCrowds();
    const { system } = bench;
    const slice = async (
      pids: readonly number[],
      emit: () => Promise<Emitted[]>,
      heard: (messages: number) => Promise<Arrivals>,
    ): Promise<Slice> => {
      const before = cpuSecondsOfAll(pids);
      const emitted = await emit();
      const arrivals = await heard(emitted.length * SCREENS);
      return sliceOf(emitted, arrivals, cpuSecondsOfAll(pids) - before);
    };
    try {
      await crowds.open(bench);
      bench.say(`P7, P8: ${FACTS_PER_SECOND * SCREENS} messages a second`);
      const cycles = await interleave(
        {
          ours: () =>
            slice(
              system.pids,
              () => storeFacts(system),
              (n) => heardBy(crowds.ours, n),
            ),
          limit: () =>
            slice(
              [crowds.limit.pid],
              () => crowds.limit.ask('emit', { perSecond: FACTS_PER_SECOND, seconds: SECONDS }),
              (n) => heardBy(crowds.bare, n),
            ),
        },
        bench.cycles,
      );
      return figuresOf(cycles);
    } finally {
      await crowds.close();
    }
  },
};

/** Facts as a command's transaction leaves them; the real relay does the rest. */
async function storeFacts({ sql }: BenchSystem): Promise<Emitted[]> {
  const emitted: Emitted[] = [];
  const startAt = monotonicMs();
  for (let n = 0; n < FACTS_PER_SECOND * SECONDS; n += 1) {
    await until(startAt + (n * 1000) / FACTS_PER_SECOND);
    const orderId = crypto.randomUUID();
    emitted.push({ subject: `work-order:${orderId}`, sentAt: monotonicMs() });
    await sql.query(STORE_FACT, [orderId]);
    await sql.query('notify outbox');
  }
  return emitted;
}

const STORE_FACT = `
  insert into outbox_message
    (aggregate, aggregate_id, version, type, data, actor_id, actor_name, correlation_id)
  values ('work-order', $1, 1, 'WorkOrderSubmitted',
          jsonb_build_object(
            'orderNo', '2611-000017', 'state', 'PENDING_DISPATCH', 'round', 1, 'urgency', 'NORMAL',
            'createdById', gen_random_uuid(), 'leadUnitId', null, 'unitIds', '[]'::jsonb,
            'formerUnitIds', '[]'::jsonb, 'signDueAt', null, 'handleDueAt', null),
          gen_random_uuid(), 'bench', 'bench')`;

function sliceOf(emitted: readonly Emitted[], arrivals: Arrivals, cpuSeconds: number): Slice {
  const latencies = emitted.flatMap(({ subject, sentAt }) =>
    Array.from(arrivals.get(subject) ?? [], (at) => at - sentAt),
  );
  return {
    messagesPerCpuSecond: latencies.length / cpuSeconds,
    delivered: latencies.length / (emitted.length * SCREENS),
    p99: percentile(latencies, 0.99),
  };
}

function figuresOf(cycles: readonly { ours: Slice; limit: Slice }[]): Figure[] {
  const ours = cycles.map((cycle) => cycle.ours);
  const limit = cycles.map((cycle) => cycle.limit);
  const delivered = ours.map((slice) => slice.delivered);
  const perCpu = (slices: readonly Slice[]) => slices.map((s) => s.messagesPerCpuSecond);
  const p99 = (slices: readonly Slice[]) => slices.map((s) => s.p99);
  return [
    {
      goal: 'P7',
      what: 'messages per server-CPU-second ÷ bare frames',
      ...ratio(perCpu(ours), perCpu(limit)),
      must: { atLeast: 0.4 },
      stretch: { atLeast: 0.6 },
      ours: `${(median(perCpu(ours)) / 1000).toFixed(0)}k`,
      limit: `${(median(perCpu(limit)) / 1000).toFixed(0)}k`,
    },
    {
      goal: 'P8',
      what: `delivered of ${FACTS_PER_SECOND * SCREENS} messages a second`,
      value: Math.min(...delivered),
      cycles: delivered,
      must: { exactly: 1 },
      stretch: { exactly: 1 },
      ours: `${(median(delivered) * 100).toFixed(2)} %`,
      limit: `${(median(limit.map((slice) => slice.delivered)) * 100).toFixed(2)} %`,
    },
    {
      goal: 'P8',
      what: 'p99 from stored fact to screen ÷ bare frames',
      ...ratio(p99(ours), p99(limit)),
      must: { atMost: 4 },
      stretch: { atMost: 2 },
      ours: `${median(p99(ours)).toFixed(0)} ms`,
      limit: `${median(p99(limit)).toFixed(0)} ms`,
    },
  ];
}
