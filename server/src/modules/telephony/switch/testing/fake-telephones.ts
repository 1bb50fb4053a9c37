import type { CallSource } from '../switch-snapshot.js';
import type { FakeExchange } from './fake-exchange.js';
import type { FakeAgentLeg, FakeSound } from './fake-leg.js';

/** A citizen with a telephone. */
export class FakeCitizen {
  readonly number: string;
  readonly #exchange: FakeExchange;
  #legId = '';

  constructor(exchange: FakeExchange, number: string) {
    this.#exchange = exchange;
    this.number = number;
  }

  /** The present or last call's leg. */
  get legId(): string {
    return this.#legId;
  }

  dial(dialled = '12345', source: CallSource = 'trunk'): string {
    this.#legId = this.#exchange.callIn(this.number, dialled, source).legId;
    return this.#legId;
  }

  press(digit: string): void {
    if (!this.inCall) throw new Error(`${this.number} is in no call.`);
    const at = this.#exchange.clock();
    this.#exchange.tell({ type: 'digitPressed', at, legId: this.#legId, digit });
  }

  hangUp(): void {
    this.#exchange.end(this.#legId, 'hangup');
  }

  get inCall(): boolean {
    return this.#exchange.legs.has(this.#legId);
  }

  get answered(): boolean {
    return this.#exchange.legs.get(this.#legId)?.answered ?? false;
  }

  hears(): FakeSound {
    return this.#exchange.soundAt(this.#legId);
  }
}

/** A telephone that can be rung: an agent's. */
export class FakeTelephone {
  readonly endpoint: string;
  readonly #exchange: FakeExchange;

  constructor(exchange: FakeExchange, endpoint: string) {
    this.#exchange = exchange;
    this.endpoint = endpoint;
  }

  /** False when the secret is not the one that was given out last. */
  register(secret: string): boolean {
    const endpoint = this.#exchange.endpoints.get(this.endpoint);
    if (endpoint?.secret !== secret) return false;
    this.#tellContact(true);
    return true;
  }

  /** The browser tab is closed. A call goes on. */
  unregister(): void {
    if (this.#exchange.endpoints.get(this.endpoint)?.registered) this.#tellContact(false);
  }

  /** The leg that rings here or talks here. */
  get leg(): FakeAgentLeg | undefined {
    for (const leg of this.#exchange.legs.values()) {
      if (leg.side === 'agent' && leg.endpoint === this.endpoint) return leg;
    }
    return undefined;
  }

  answer(): void {
    const leg = this.#ringingLeg();
    clearTimeout(leg.ringTimer);
    leg.answered = true;
    const { legId } = leg;
    this.#exchange.tell({ type: 'legAnswered', at: this.#exchange.clock(), legId });
  }

  /** The agent says no (`rejected`), is on another line (`busy`) or lets it ring (`no-answer`). */
  refuse(cause: 'rejected' | 'busy' | 'no-answer'): void {
    this.#exchange.end(this.#ringingLeg().legId, cause);
  }

  hangUp(): void {
    if (this.leg?.answered) this.#exchange.end(this.leg.legId, 'hangup');
    else if (this.leg) this.refuse('rejected');
  }

  hears(): FakeSound {
    return this.leg ? this.#exchange.soundAt(this.leg.legId) : { kind: 'nothing' };
  }

  #ringingLeg(): FakeAgentLeg {
    const { leg } = this;
    if (!leg || leg.answered) throw new Error(`${this.endpoint} does not ring.`);
    return leg;
  }

  #tellContact(registered: boolean): void {
    const endpoint = this.#exchange.endpoints.get(this.endpoint);
    if (!endpoint || endpoint.registered === registered) return;
    endpoint.registered = registered;
    const at = this.#exchange.clock();
    this.#exchange.tell({ type: 'contactChanged', at, endpoint: this.endpoint, registered });
  }
}
