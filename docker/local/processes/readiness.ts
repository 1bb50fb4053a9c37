import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import type { Child } from './child.ts';

/** Answers when the probe succeeds. @throws with the end of its log when the child ends first or takes too long */
export async function untilReady(
  child: Child,
  probe: () => Promise<unknown>,
  patienceMs = 30_000,
): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  let last: unknown;
  while (child.running && Date.now() < giveUpAt) {
    try {
      await probe();
      return;
    } catch (error) {
      last = error;
      await Promise.race([child.exited, pause(25)]);
    }
  }
  const reason = child.running
    ? `not ready after ${patienceMs / 1000} s: ${String(last)}`
    : (await child.exited).how;
  await child.stop();
  throw new Error(`${child.name} ${reason}\n${await endOf(child.logFile)}`);
}

/** The last lines of a log. */
export async function endOf(logFile: string | undefined): Promise<string> {
  if (logFile === undefined) return '';
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-30).join('\n');
}
