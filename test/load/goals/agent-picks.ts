import type { GoalGroup } from '../harness/bench.ts';
import { ratio } from '../harness/goal.ts';
import { interleave } from '../harness/interleave.ts';
import { Program } from '../harness/program.ts';
import { median } from '../harness/statistics.ts';
import type { AgentPicks } from '../ours/agent-picks.program.ts';

/** The system leaves this logical database of Redis alone. */
const REDIS_DATABASE = 5;
const PICKS = 100_000;
const PICKS_IN_FULL = 1_000_000;

/** P10: reserving the longest-idle agent and freeing it, against the bare round trip to Redis. */
export const agentPicks: GoalGroup = {
  goals: ['P10'],
  async measure({ system, cycles: count, seconds, full, say }) {
    const program = new Program<AgentPicks>('ours/agent-picks.program.ts');
    try {
      const redisUrl = `${system.redisUrl}/${REDIS_DATABASE}`;
      await program.ask('open', { redisUrl });
      say('P10: agents picked and freed');
      const cycles = await interleave(
        {
          ours: () => program.ask('pick', { seconds }),
          limit: () => program.ask('set', { seconds }),
        },
        count,
      );
      const picks = full ? PICKS_IN_FULL : PICKS;
      say(`P10: double picks in ${picks}`);
      const doubles = await program.ask('hold', { picks });
      const rates = { ours: cycles.map((c) => c.ours), limit: cycles.map((c) => c.limit) };
      return [
        {
          goal: 'P10',
          what: 'agents picked and freed a second ÷ bare SET',
          ...ratio(rates.ours, rates.limit),
          must: { atLeast: 0.2 },
          stretch: { atLeast: 0.3 },
          ours: `${(median(rates.ours) / 1000).toFixed(1)}k/s`,
          limit: `${(median(rates.limit) / 1000).toFixed(1)}k/s`,
        },
        {
          goal: 'P10',
          what: `double picks in ${picks.toLocaleString('en')}`,
          value: doubles,
          cycles: [],
          must: { exactly: 0 },
          stretch: { exactly: 0 },
          ours: String(doubles),
          limit: '',
        },
      ];
    } finally {
      await program.stop();
    }
  },
};
