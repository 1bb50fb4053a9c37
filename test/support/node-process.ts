import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Whatever becomes of the test, the kernel ends what it started. */
const ENDING_WITH_THE_TEST: [string, ...string[]] = existsSync('/usr/bin/setpriv')
  ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--', process.execPath]
  : [process.execPath];

/** One of the server's processes, built, in a state that a test may end as roughly as it likes. */
export class NodeProcess {
  readonly logFile: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(
    main: 'api' | 'worker' | 'migrate' | 'demo',
    env: NodeJS.ProcessEnv,
    logFile: string,
  ) {
    this.logFile = logFile;
    const [program, ...args] = ENDING_WITH_THE_TEST;
    const file = path.join(ROOT, `server/dist/${main}.main.js`);
    this.#child = spawn(program, [...args, '--enable-source-maps', file], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(logFile, { flags: 'a' });
    this.#child.stdout?.pipe(log);
    this.#child.stderr?.pipe(log);
    this.#ended = once(this.#child, 'exit');
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** For programs that run once: resolves with the exit code. */
  async finished(): Promise<number | null> {
    await this.#ended;
    return this.#child.exitCode;
  }

  /** kill -9: no goodbye of any kind. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    this.#child.kill('SIGTERM');
    const impatience = setTimeout(() => this.#child.kill('SIGKILL'), 8_000);
    await this.#ended;
    clearTimeout(impatience);
  }
}
