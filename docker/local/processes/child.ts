import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';

import { endingWithUs } from '../bootstrap/ending-with-us.mjs';
import { marked } from './leftovers.ts';

export interface ChildSpec {
  readonly name: string;
  /** Program and arguments. */
  readonly command: readonly [string, ...string[]];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** User and group to run as, where this process is root. */
  readonly uid?: number;
  /** Where its output goes, the last run's being kept as `….old`; without it, to our own output. */
  readonly logFile?: string;
  /** The signal that asks it to end; SIGTERM unless told. */
  readonly stopSignal?: NodeJS.Signals;
}

export interface Exit {
  readonly succeeded: boolean;
  /** In words: `ended with code 1`. */
  readonly how: string;
}

const living = new Set<Child>();

/**
 * A process that lives as long as this one at most: it has a process group of its own, so that Ctrl-C reaches
 * only us and we end things in order; should we be killed, the kernel ends it.
 */
export class Child {
  readonly name: string;
  readonly logFile: string | undefined;
  /** How it ended, once it has; a program that cannot be started ends too. */
  readonly exited: Promise<Exit>;
  readonly #process: ChildProcess;
  readonly #stopSignal: NodeJS.Signals;

  constructor(spec: ChildSpec) {
    this.name = spec.name;
    this.logFile = spec.logFile;
    this.#stopSignal = spec.stopSignal ?? 'SIGTERM';
    this.#process = start(spec, this.#stopSignal);
    living.add(this);
    this.exited = new Promise((resolve) => {
      const end = (exit: Exit) => {
        living.delete(this);
        resolve(exit);
      };
      this.#process.once('error', ({ message }) => end({ succeeded: false, how: message }));
      this.#process.once('exit', (code, signal) =>
        end({ succeeded: code === 0, how: `ended with ${signal ?? `code ${code}`}` }),
      );
    });
  }

  get running(): boolean {
    return living.has(this);
  }

  /** Asks it to end, and makes it and all it started end after `patienceMs`. */
  async stop(patienceMs = 10_000): Promise<void> {
    this.#signal(this.#stopSignal);
    const impatience = setTimeout(() => this.#signal('SIGKILL'), patienceMs);
    await this.exited;
    clearTimeout(impatience);
  }

  /** As a crash would: nothing is finished. */
  async kill(): Promise<void> {
    this.#signal('SIGKILL');
    await this.exited;
  }

  /** Ends those that nobody has stopped: their start was interrupted, so they have nothing to finish. */
  static async stopAll(): Promise<void> {
    await Promise.all([...living].map((child) => child.stop(2000)));
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#process;
    if (!this.running || pid === undefined) return;
    try {
      process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
    } catch {
      // It ended a moment ago.
    }
  }
}

function start(spec: ChildSpec, stopSignal: NodeJS.Signals): ChildProcess {
  const [program, ...args] = endingWithUs([...spec.command], stopSignal);
  const output = spec.logFile === undefined ? 'inherit' : openLog(spec.logFile);
  try {
    return spawn(program, args, {
      ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
      ...(spec.uid === undefined ? {} : { uid: spec.uid, gid: spec.uid }),
      env: marked(spec.env ?? process.env),
      detached: true,
      stdio: ['ignore', output, output],
    });
  } finally {
    if (typeof output === 'number') closeSync(output);
  }
}

function openLog(file: string): number {
  if (existsSync(file)) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}
