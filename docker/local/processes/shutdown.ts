import { Child } from './child.ts';
import { endLeftovers, markDescendants } from './leftovers.ts';

export type Stop = () => Promise<void>;

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends what was started, the last first, once: at a signal or when asked. A second signal ends all at once.
 */
export class Shutdown {
  readonly #stops: Stop[] = [];
  readonly #exitCode: number;
  #ending: Promise<void> | undefined;

  /**
   * @param onSignal told when a signal begins the end
   * @param exitCode of this process after such an end
   */
  constructor(onSignal: () => void, exitCode: number) {
    markDescendants();
    this.#exitCode = exitCode;
    for (const signal of ENDINGS) process.on(signal, () => void this.#bySignal(onSignal));
  }

  /** Remembers how to end a part that has been started. */
  add(stop: Stop): void {
    this.#stops.push(stop);
  }

  get begun(): boolean {
    return this.#ending !== undefined;
  }

  /** Ends everything. Never throws: what could not be ended nicely is killed with this process. */
  run(): Promise<void> {
    this.#ending ??= this.#stopAll();
    return this.#ending;
  }

  async #bySignal(onSignal: () => void): Promise<void> {
    if (this.begun) process.exit(1);
    onSignal();
    await this.run();
    process.exit(this.#exitCode);
  }

  async #stopAll(): Promise<void> {
    for (const stop of this.#stops.reverse()) {
      await stop().catch((error: unknown) => console.error(String(error)));
    }
    await Child.stopAll();
    await endLeftovers();
  }
}
