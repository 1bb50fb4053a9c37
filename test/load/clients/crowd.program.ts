import { answer } from '../harness/program.ts';
import { type Address, Screen } from './screen.ts';

/** When each screen got the message of a subject, by the machine's monotonic clock, ms. */
export type Arrivals = ReadonlyMap<string, Float64Array>;

const AT_A_TIME = 50;

const screens: Screen[] = [];
let arrivals = new Map<string, number[]>();

function hear(subject: string, at: number): void {
  const times = arrivals.get(subject);
  if (times) times.push(at);
  else arrivals.set(subject, [at]);
}

/** Opens one screen at each address and waits until all are greeted. */
async function open({ addresses }: { addresses: readonly Address[] }): Promise<void> {
  for (let from = 0; from < addresses.length; from += AT_A_TIME) {
    const batch = addresses.slice(from, from + AT_A_TIME).map((a) => new Screen(a, hear));
    screens.push(...batch);
    await Promise.all(batch.map((screen) => screen.greeted));
  }
}

/** How many messages have come since the last `collect`. */
function heard(): Promise<number> {
  let sum = 0;
  for (const times of arrivals.values()) sum += times.length;
  return Promise.resolve(sum);
}

/** What has come since the last time it was asked. */
function collect(): Promise<Arrivals> {
  const collected = new Map([...arrivals].map(([key, times]) => [key, Float64Array.from(times)]));
  arrivals = new Map();
  return Promise.resolve(collected);
}

function close(): Promise<void> {
  for (const screen of screens.splice(0)) screen.close();
  return Promise.resolve();
}

const calls = { open, heard, collect, close };
export type Crowd = typeof calls;
answer(calls);
