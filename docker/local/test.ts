import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Shutdown } from './processes/shutdown.ts';
import { duration } from './progress/bar.ts';
import { StepFailed, Steps } from './progress/steps.ts';
import { ROOT } from './start/application.ts';
import { BenchServices } from './test/bench-services.ts';
import { choosePhases, type Phase } from './test/phases.ts';
import { closingLine, type Counts, ONE_FAILED, sum } from './test/results.ts';
import { exists, runPhase } from './test/run-phase.ts';

// Services given to `npm start` are somebody's: tests have their own.
for (const name of Object.keys(process.env)) {
  if (/^(DATABASE_URL|REDIS_URL|ARI_|SIP_WS_URL|TELEPHONY_OFF_REASON|PORT$|HOST$)/.test(name))
    delete process.env[name];
}

const steps = new Steps();
const shutdown = new Shutdown(() => steps.halt(), 130);

interface Outcome {
  readonly name: string;
  readonly counts: Counts;
  readonly ms: number;
}

/** Runs a phase to its end, whatever happens in it. */
async function carryOut(phase: Phase, services: BenchServices, reports: string): Promise<Outcome> {
  const startedAt = performance.now();
  steps.say(`\n── ${phase.name} ${'─'.repeat(60 - phase.name.length)}`);
  const counts = await services
    .provide(phase.needs ?? [])
    .then((env) => runPhase(phase, { root: ROOT, reports, env }))
    .catch((error: unknown) => {
      if (!(error instanceof StepFailed)) steps.fail(phase.name, error);
      return ONE_FAILED;
    });
  return { name: phase.name, counts, ms: performance.now() - startedAt };
}

function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ name, counts, ms }) => {
    const mark = counts.failed > 0 ? '✗' : '✓';
    return `${mark} ${name.padEnd(12)} ${duration(ms).padStart(12)}   ${closingLine(counts)}`;
  });
  return `\n${rows.join('\n')}\n`;
}

async function testAll(folder: string): Promise<Counts> {
  const services = new BenchServices(steps, shutdown, folder);
  const outcomes: Outcome[] = [];
  for (const phase of choosePhases(process.argv.slice(2))) {
    if (shutdown.begun) break;
    if (await exists(phase, ROOT)) outcomes.push(await carryOut(phase, services, folder));
  }
  steps.say(table(outcomes));
  return sum(outcomes.map(({ counts }) => counts));
}

const folder = await mkdtemp(path.join(tmpdir(), 'hotline-test-'));
shutdown.add(() => rm(folder, { recursive: true, force: true }));
const total = await testAll(folder).catch((error: unknown) => {
  steps.fail('Tests', error);
  return ONE_FAILED;
});
await shutdown.run();
steps.say(closingLine(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
