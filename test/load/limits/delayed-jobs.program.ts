import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

import { answer } from '../harness/program.ts';

const QUEUE = 'limit';
const CONCURRENCY = 50;
const BULK = 1_000;
/** Far beyond any run. */
const ONE_YEAR_MS = 365 * 86_400_000;

interface Job {
  readonly dueAt: number;
}

type Ran = (job: Job) => void;

let queue: Queue<Job>;
let ran: Ran = () => undefined;

async function open(input: { redisUrl: string; pending: number }): Promise<void> {
  const connect = () => new Redis(input.redisUrl, { maxRetriesPerRequest: null });
  queue = new Queue<Job>(QUEUE, {
    connection: connect(),
    defaultJobOptions: { removeOnComplete: true },
  });
  const worker = new Worker<Job>(
    QUEUE,
    ({ data }) => {
      ran(data);
      return Promise.resolve();
    },
    { connection: connect(), concurrency: CONCURRENCY },
  );
  await worker.waitUntilReady();
  await add(input.pending, Date.now() + ONE_YEAR_MS);
}

/** One delayed job that does nothing for each of `count`, due at one instant. @returns how late each ran, ms */
async function fire(input: { count: number; inMs: number }): Promise<Float64Array> {
  const dueAt = Date.now() + input.inMs;
  const late: number[] = [];
  const all = new Promise<void>((resolve) => {
    ran = (job) => {
      late.push(Date.now() - job.dueAt);
      if (late.length === input.count) resolve();
    };
  });
  await add(input.count, dueAt);
  if (Date.now() > dueAt) throw new Error('They were due before they were all set');
  await all;
  return Float64Array.from(late);
}

async function add(count: number, dueAt: number): Promise<void> {
  for (let added = 0; added < count; added += BULK) {
    const size = Math.min(BULK, count - added);
    const delay = Math.max(1, dueAt - Date.now());
    await queue.addBulk(
      Array.from({ length: size }, () => ({ name: 'nothing', data: { dueAt }, opts: { delay } })),
    );
  }
}

const calls = { open, fire };
export type DelayedJobs = typeof calls;
answer(calls);
