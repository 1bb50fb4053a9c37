import { readFile } from 'node:fs/promises';

import { eventually } from './eventually.ts';
import type { NodeProcess } from './node-process.ts';
import type { System } from './system.ts';

/** The worker that drives the calls, by its own words in the log. */
export function floorOwner({ workers }: System): Promise<NodeProcess> {
  return eventually('one worker drives the calls', async () => {
    const log = await readFile(workers[0]?.logFile ?? '', 'utf8');
    const entries = log
      .split('\n')
      .filter((line) => line.includes('"This worker drives the calls"'))
      .map((line) => JSON.parse(line) as { pid: number });
    const { pid } = entries.at(-1) ?? {};
    return workers.find((worker) => worker.running && worker.pid === pid);
  });
}
