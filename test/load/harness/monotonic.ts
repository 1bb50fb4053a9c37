import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds of a clock that all processes of the machine share and nobody sets. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Waits until that clock shows `at`. */
export async function until(at: number): Promise<void> {
  await pause(Math.max(0, at - monotonicMs()));
}
