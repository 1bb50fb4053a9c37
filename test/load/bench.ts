import path from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from '../support/node-process.ts';
import { agentPicks } from './goals/agent-picks.ts';
import { armedAlarms } from './goals/armed-alarms.ts';
import { createOrders } from './goals/create-orders.ts';
import { createToScreens } from './goals/create-to-screens.ts';
import { dueAtOnce, worstDueAtOnce } from './goals/due-at-once.ts';
import { fanOut } from './goals/fan-out.ts';
import { readOrders } from './goals/read-orders.ts';
import { recountDates } from './goals/recount-dates.ts';
import { validatedRequests } from './goals/validated-requests.ts';
import type { GoalGroup } from './harness/bench.ts';
import { Neighbours } from './harness/cpu.ts';
import { type Line, lineOf, table, writeReport } from './harness/report.ts';
import { BenchSystem } from './ours/bench-system.ts';

const GROUPS: readonly GoalGroup[] = [
  createOrders,
  fanOut,
  createToScreens,
  agentPicks,
  dueAtOnce,
  worstDueAtOnce,
  validatedRequests,
  readOrders,
  armedAlarms,
  recountDates,
];
const REPORT = path.join(ROOT, 'test-results/bench.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cycles: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '0.8' },
    full: { type: 'boolean', default: false },
  },
});

const known = GROUPS.flatMap(({ goals }) => goals);
const unknown = positionals.filter((goal) => !known.includes(goal));
if (unknown.length > 0) {
  console.error(`No goal ${unknown.join(', ')}. There are: ${known.join(' ')}`);
  process.exit(2);
}
const wanted = GROUPS.filter(
  ({ goals, longRun }) =>
    goals.some((goal) => positionals.includes(goal)) ||
    (positionals.length === 0 && (values.full || !longRun)),
);

const say = (text: string) => console.log(`… ${text}`);
const settings = {
  cycles: Number(values.cycles),
  seconds: Number(values.seconds),
  full: values.full,
};
say('PostgreSQL, Redis, server and worker start');
const system = await BenchSystem.start();
const lines: Line[] = [];
const end = async () => {
  await system.stop();
  process.exit(130);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

try {
  for (const group of wanted) {
    const neighbours = new Neighbours();
    try {
      const figures = await group.measure({ ...settings, system, say });
      const others = neighbours.busyCores();
      lines.push(...figures.map((figure) => lineOf(figure, others)));
    } catch (error) {
      console.error(`${group.goals.join(', ')} could not be measured.`, error);
      process.exitCode = 1;
    }
  }
} finally {
  await system.stop();
}
await writeReport(REPORT, lines);
console.log(`\n${table(lines)}\n\nAlso in ${path.relative(ROOT, REPORT)}`);
if (lines.some(({ verdict }) => verdict === 'MISSED')) process.exitCode = 1;
