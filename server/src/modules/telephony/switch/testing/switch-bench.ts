import type { SwitchEvent } from '../switch-event.js';
import type { TelephoneSwitch } from '../telephone-switch.port.js';

/** A switch with people at its telephones, as the conformance suite needs them. */
export interface SwitchBench {
  /** A server that drives the switch; each one takes it over from the one before. */
  newDriver(): TelephoneSwitch;
  /** A citizen with this number. */
  citizen(number: string): Promise<BenchCitizen>;
  /** A telephone of this endpoint, not yet provisioned or registered. */
  telephone(endpoint: string): Promise<BenchTelephone>;
  stop(): Promise<void>;
}

/** Someone who hears: what is waited for comes within some seconds, or it is an error. */
export interface BenchEar {
  untilHearsVoice(): Promise<void>;
  untilHearsMusic(): Promise<void>;
}

export interface BenchCitizen extends BenchEar {
  dial(dialled: string): Promise<void>;
  press(digit: string): Promise<void>;
  hangUp(): void;
  untilAnswered(): Promise<void>;
  untilEnded(): Promise<void>;
}

export interface BenchTelephone extends BenchEar {
  /** Whether the switch lets it. */
  register(secret: string): Promise<boolean>;
  unregister(): Promise<void>;
  untilRings(): Promise<void>;
  untilQuiet(): Promise<void>;
  /** What it shows as the caller. */
  callerNumber(): string;
  answer(): void;
  reject(how: 'busy' | 'rejected'): void;
  hangUp(): void;
}

type EventOf<T extends SwitchEvent['type']> = Extract<SwitchEvent, { type: T }>;

/** Keeps what a switch tells, so that a test may look for it before or after it came. */
export class EventLog {
  readonly #events: SwitchEvent[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(telephoneSwitch: TelephoneSwitch) {
    telephoneSwitch.onEvent((event) => {
      this.#events.push(event);
      for (const look of this.#waiting) look();
    });
  }

  /** The first event of this kind that matches; waits for it. */
  async first<T extends SwitchEvent['type']>(
    type: T,
    expected: Partial<EventOf<T>> = {},
    limitMs = 8_000,
  ): Promise<EventOf<T>> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const [event] = this.all(type, expected);
        if (!event) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(event);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        const seen = this.#events.map((event) => JSON.stringify(event)).join('\n');
        reject(new Error(`No ${type} ${JSON.stringify(expected)} among:\n${seen}`));
      }, limitMs);
      this.#waiting.add(look);
      look();
    });
  }

  all<T extends SwitchEvent['type']>(type: T, expected: Partial<EventOf<T>> = {}): EventOf<T>[] {
    return this.#events.filter(
      (event): event is EventOf<T> =>
        event.type === type &&
        Object.entries(expected).every(([key, value]) => Reflect.get(event, key) === value),
    );
  }
}
