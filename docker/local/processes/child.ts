import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';

export interface ChildSpec {
  readonly name: string;
  /** Program and arguments. */
  readonly command: readonly [string, ...string[]];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** User and group to run as, where this process is root. */
  readonly uid?: number;
  /** Its output is appended here. */
  readonly logFile: string;
  /** The signal that asks it to end; SIGTERM unless told. */
  readonly stopSignal?: NodeJS.Signals;
}

/**
 * A process that lives as long as this one at most: it has a process group of its own, so that Ctrl-C reaches
 * only us and we end things in order; should we be killed, the kernel ends it.
 */
export class Child {
  readonly name: string;
  readonly logFile: string;
  readonly exited: Promise<string>;
  readonly #process: ChildProcess;
  readonly #stopSignal: NodeJS.Signals;
  #ended = false;

  constructor(spec: ChildSpec) {
    this.name = spec.name;
    this.logFile = spec.logFile;
    this.#stopSignal = spec.stopSignal ?? 'SIGTERM';
    const [program, ...args] = [...diesWithUs(this.#stopSignal), ...spec.command];
    const log = openSync(spec.logFile, 'a', 0o600);
    this.#process = spawn(program ?? '', args, {
      ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
      ...(spec.uid === undefined ? {} : { uid: spec.uid, gid: spec.uid }),
      env: spec.env ?? process.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.exited = new Promise((resolve) => {
      const end = (how: string) => {
        this.#ended = true;
        resolve(how);
      };
      this.#process.once('error', (error) => end(error.message));
      this.#process.once('exit', (code, signal) => end(`ended with ${signal ?? `code ${code}`}`));
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get running(): boolean {
    return !this.#ended;
  }

  /** Asks it to end, and makes it end after `patienceMs`. */
  async stop(patienceMs = 10_000): Promise<void> {
    this.#signal(this.#stopSignal);
    const impatience = setTimeout(() => this.#signal('SIGKILL'), patienceMs);
    await this.exited;
    clearTimeout(impatience);
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#process;
    if (this.#ended || pid === undefined) return;
    try {
      process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
    } catch {
      // It ended a moment ago.
    }
  }
}

function diesWithUs(signal: NodeJS.Signals): string[] {
  return existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', signal.slice(3), '--'] : [];
}
