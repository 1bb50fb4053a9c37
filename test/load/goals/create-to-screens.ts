import type { Arrivals } from '../clients/crowd.program.ts';
import type { HttpLoad, Sent } from '../clients/http-load.program.ts';
import type { Post } from '../clients/post.ts';
import type { GoalGroup } from '../harness/bench.ts';
import { ratio } from '../harness/goal.ts';
import { interleave } from '../harness/interleave.ts';
import { Program } from '../harness/program.ts';
import { median, percentile } from '../harness/statistics.ts';
import { postToLimit, postToUs } from '../ours/posts.ts';
import { heardBy, SCREENS, TwoCrowds } from './two-crowds.ts';

/** The design load: 5 orders a second. */
const ORDERS_PER_SECOND = 5;
/** Ten orders in each slice. */
const SECONDS = 2;

/** P9: from the click on "submit" to the last of 2,000 screens. */
export const createToScreens: GoalGroup = {
  goals: ['P9'],
  async measure(bench) {
    const crowds = new TwoCrowds();
    const load = new Program<HttpLoad>('clients/http-load.program.ts');
    const slice = async (post: Post, heard: (n: number) => Promise<Arrivals>): Promise<number> => {
      const pace = { perSecond: ORDERS_PER_SECOND, seconds: SECONDS };
      const sent = await load.ask('paced', { post, ...pace });
      return percentile(lastScreens(sent, await heard(sent.length * SCREENS)), 0.99);
    };
    try {
      await crowds.open(bench);
      const ours = await postToUs(bench);
      const bare = await postToLimit(bench, crowds.limitPort);
      bench.say('P9: from create to the last of 2,000 screens');
      const cycles = await interleave(
        {
          ours: () => slice(ours, (n) => heardBy(crowds.ours, n)),
          limit: () => slice(bare, (n) => heardBy(crowds.bare, n)),
        },
        bench.cycles,
      );
      const p99 = { ours: cycles.map((c) => c.ours), limit: cycles.map((c) => c.limit) };
      return [
        {
          goal: 'P9',
          what: 'create → last of 2,000 screens, p99 ÷ limit',
          ...ratio(p99.ours, p99.limit),
          must: { atMost: 3 },
          stretch: { atMost: 1.5 },
          ours: `${median(p99.ours).toFixed(0)} ms`,
          limit: `${median(p99.limit).toFixed(0)} ms`,
        },
      ];
    } finally {
      await Promise.all([crowds.close(), load.stop()]);
    }
  },
};

/** For each order, the time until the last screen showed it; infinite where one never did. */
function lastScreens(sent: readonly Sent[], arrivals: Arrivals): number[] {
  return sent.map(({ body, sentAt }) => {
    const { id } = JSON.parse(body) as { id: string };
    const times = arrivals.get(`work-order:${id}`);
    return times?.length === SCREENS ? Math.max(...times) - sentAt : Number.POSITIVE_INFINITY;
  });
}
