import type { HttpLoad } from '../clients/http-load.program.ts';
import type { Post } from '../clients/post.ts';
import type { Bench, GoalGroup } from '../harness/bench.ts';
import { type Bound, type Figure, ratio } from '../harness/goal.ts';
import { interleave } from '../harness/interleave.ts';
import { Program } from '../harness/program.ts';
import { median } from '../harness/statistics.ts';
import type { LimitServer } from '../limits/limit-server.program.ts';
import { ORDER } from '../ours/order.ts';
import { OrderHistory } from '../ours/order-history.ts';
import { openSession } from '../ours/sessions.ts';

const FEW = 10_000;
const MANY = 1_000_000;
/** Work in hand does not grow with the years behind it. */
const OPEN = 3_000;

/** What people read all day; each has the same question put to the limit, but the inbox. */
type List = 'newest' | 'phone' | 'one' | 'inbox';
type Asked = 'limit newest' | 'limit phone' | 'limit one' | List;
type Cycles = readonly Record<Asked, number>[];

/** P4, P5 and P6: lists, the search by telephone number and one order, among few orders and many. */
export const readOrders: GoalGroup = {
  goals: ['P4', 'P5', 'P6'],
  longRun: true,
  async measure(bench) {
    const { system, say } = bench;
    const limit = new Program<LimitServer>('limits/limit-server.program.ts');
    try {
      const { port } = await limit.ask('open', { databaseUrl: system.databaseUrl });
      const history = await OrderHistory.begin(system);
      say(`P4, P6: read among ${FEW.toLocaleString('en')} orders`);
      await history.fill(1, FEW, OPEN);
      const few = await readInTurn(bench, await questions(bench, history, port));
      say(`P5: read among ${MANY.toLocaleString('en')} orders`);
      await history.fill(FEW + 1, MANY, 0);
      const many = await readInTurn(bench, await questions(bench, history, port));
      return [
        toLimit('P4', 'newest 50, p50, 1 client ÷ limit', few, 'newest', { must: 3, stretch: 2 }),
        toLimit('P6', 'search by number, p50, 1 client ÷ limit', few, 'phone', {
          must: 5,
          stretch: 3,
        }),
        grown('newest 50', few, many, 'newest', { must: 1.5, stretch: 1.2 }),
        grown('search by number', few, many, 'phone', { must: 3, stretch: 2 }),
        grown('one order', few, many, 'one', { must: 2, stretch: 1.3 }),
        grown('inbox of a unit', few, many, 'inbox', { must: 1.5, stretch: 1.2 }),
      ];
    } finally {
      await limit.stop();
    }
  },
};

async function questions(
  { system }: Bench,
  history: OrderHistory,
  limitPort: number,
): Promise<Record<Asked, Post>> {
  const [reviewer, clerk, hash] = await Promise.all([
    openSession(system.databaseUrl, 'review1'),
    openSession(system.databaseUrl, 'clerk-water'),
    history.phoneHash(),
  ]);
  const ours = (path: string, cookie = reviewer): Post => ({
    port: system.port,
    path: `/api${path}`,
    headers: { cookie },
  });
  const bare = (path: string): Post => ({ port: limitPort, path });
  return {
    newest: ours('/work-orders?limit=50'),
    phone: ours(`/work-orders?q=${ORDER.form.phone ?? ''}`),
    one: ours(`/work-orders/${history.modelId}`),
    inbox: ours('/work-orders?queue=to-handle&limit=50', clerk),
    'limit newest': bare('/newest'),
    'limit phone': bare(`/phone/${encodeURIComponent(hash)}`),
    'limit one': bare(`/one/${history.modelId}`),
  };
}

/** Half of the time to answer of one client, ms. */
async function readInTurn(
  { seconds, cycles }: Bench,
  asked: Record<Asked, Post>,
): Promise<Record<Asked, number>[]> {
  // Connections of its own: while orders are filled in, idle ones are closed.
  const load = new Program<HttpLoad>('clients/http-load.program.ts');
  const p50 = (post: Post) => async () =>
    median([...(await load.ask('closedLoop', { post, clients: 1, seconds })).latencies]);
  const slices = Object.entries(asked).map(([name, post]) => [name, p50(post)] as const);
  try {
    return await interleave(
      Object.fromEntries(slices) as Record<Asked, () => Promise<number>>,
      cycles,
    );
  } finally {
    await load.stop();
  }
}

interface Bounds {
  readonly must: number;
  readonly stretch: number;
}

function toLimit(
  goal: string,
  what: string,
  cycles: Cycles,
  list: 'newest' | 'phone' | 'one',
  bounds: Bounds,
): Figure {
  const ours = cycles.map((cycle) => cycle[list]);
  const limit = cycles.map((cycle) => cycle[`limit ${list}`]);
  return { goal, what, ...ratio(ours, limit), ...atMost(bounds), ours: ms(ours), limit: ms(limit) };
}

/** Not in one cycle, so it is not a ratio of cycles: what the limit did meanwhile stands beside it. */
function grown(what: string, few: Cycles, many: Cycles, list: List, bounds: Bounds): Figure {
  const among = (cycles: Cycles, asked: Asked) => cycles.map((cycle) => cycle[asked]);
  const [before, after] = [among(few, list), among(many, list)];
  const bare =
    list === 'inbox'
      ? ''
      : `${ms(among(few, `limit ${list}`))} → ${ms(among(many, `limit ${list}`))}`;
  return {
    goal: 'P5',
    what: `${what}, p50: among a million ÷ among 10,000`,
    value: median(after) / median(before),
    cycles: [],
    ...atMost(bounds),
    ours: `${ms(before)} → ${ms(after)}`,
    limit: bare,
  };
}

function atMost({ must, stretch }: Bounds): { must: Bound; stretch: Bound } {
  return { must: { atMost: must }, stretch: { atMost: stretch } };
}

function ms(values: readonly number[]): string {
  return `${median(values).toFixed(2)} ms`;
}
