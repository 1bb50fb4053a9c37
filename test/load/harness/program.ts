import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What a program of the bench can be asked for. */
export type Calls = Record<string, (input: never) => Promise<unknown>>;

interface Question {
  readonly number: number;
  readonly call: string;
  readonly input: unknown;
}

interface Reply {
  readonly number: number;
  readonly result?: unknown;
  readonly failure?: string;
}

/** A process of its own, so that clients, limits and the system never share an event loop. */
export class Program<C extends Calls> {
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #asked = 0;

  /** @param file below test/load */
  constructor(file: string, env: Readonly<Record<string, string>> = {}) {
    this.#child = fork(path.join(import.meta.dirname, '..', file), {
      env: { PATH: process.env['PATH'], ...env },
      serialization: 'advanced',
    });
    this.pid = this.#child.pid ?? 0;
    this.#child.on('message', (reply) => this.#take(reply as Reply));
    this.#child.once('exit', (code, signal) => {
      for (const { reject } of this.#waiting.values()) {
        reject(new Error(`${file} ended with ${signal ?? String(code)}`));
      }
    });
  }

  ask<K extends keyof C & string>(
    call: K,
    input: Parameters<C[K]>[0],
  ): Promise<Awaited<ReturnType<C[K]>>> {
    const number = ++this.#asked;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(number, waiting);
    this.#child.send({ number, call, input } satisfies Question);
    return waiting.promise as Promise<Awaited<ReturnType<C[K]>>>;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }

  #take({ number, result, failure }: Reply): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (failure === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(failure));
  }
}

/** The other end: answers the questions, and ends when nobody is left to ask. */
export function answer<C extends Calls>(calls: C): void {
  process.on('message', (question) => {
    const { number, call, input } = question as Question;
    const reply = (rest: Omit<Reply, 'number'>) => process.send?.({ number, ...rest });
    Promise.resolve()
      .then(() => calls[call]?.(input as never))
      .then(
        (result) => reply({ result }),
        (error: unknown) =>
          reply({ failure: error instanceof Error ? error.stack : String(error) }),
      );
  });
  process.once('disconnect', () => process.exit(0));
}
