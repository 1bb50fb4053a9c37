import type { HttpLoad } from '../clients/http-load.program.ts';
import type { Post } from '../clients/post.ts';
import type { GoalGroup } from '../harness/bench.ts';
import { cpuSecondsOf } from '../harness/cpu.ts';
import { ratio } from '../harness/goal.ts';
import { interleave } from '../harness/interleave.ts';
import { Program } from '../harness/program.ts';
import { median } from '../harness/statistics.ts';
import type { LimitServer } from '../limits/limit-server.program.ts';
import type { EchoServer } from '../ours/echo.program.ts';
import { ORDER } from '../ours/order.ts';

const CLIENTS = 16;

/** P13: what our HTTP side costs by itself: headers, ids, metrics, guard, contract, answer. */
export const validatedRequests: GoalGroup = {
  goals: ['P13'],
  async measure(bench) {
    const load = new Program<HttpLoad>('clients/http-load.program.ts');
    const limit = new Program<LimitServer>('limits/limit-server.program.ts');
    const echo = new Program<EchoServer>('ours/echo.program.ts', bench.system.env);
    try {
      const bare = await limit.ask('open', { databaseUrl: bench.system.limitDatabaseUrl });
      const ours = await echo.ask('open', undefined);
      const slice = async (pid: number, post: Post): Promise<number> => {
        const before = cpuSecondsOf(pid);
        const { latencies } = await load.ask('closedLoop', {
          post,
          clients: CLIENTS,
          seconds: bench.seconds,
        });
        return ((cpuSecondsOf(pid) - before) * 1000) / latencies.length;
      };
      bench.say('P13: validated requests');
      const cycles = await interleave(
        {
          ours: () => slice(echo.pid, { port: ours.port, path: '/api/echo', body: ORDER }),
          limit: () => slice(limit.pid, { port: bare.port, path: '/echo', body: ORDER }),
        },
        bench.cycles,
      );
      const cpu = { ours: cycles.map((c) => c.ours), limit: cycles.map((c) => c.limit) };
      return [
        {
          goal: 'P13',
          what: 'server CPU per validated JSON POST ÷ raw http',
          ...ratio(cpu.ours, cpu.limit),
          must: { atMost: 3.5 },
          stretch: { atMost: 2.5 },
          ours: `${median(cpu.ours).toFixed(3)} ms`,
          limit: `${median(cpu.limit).toFixed(3)} ms`,
        },
      ];
    } finally {
      await Promise.all([load.stop(), limit.stop(), echo.stop()]);
    }
  },
};
