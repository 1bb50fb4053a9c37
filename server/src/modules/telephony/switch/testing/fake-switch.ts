import { Readable } from 'node:stream';

import type { SwitchEvent } from '../switch-event.js';
import type { SwitchSnapshot } from '../switch-snapshot.js';
import {
  type ConnectRequest,
  type EndpointProvision,
  type HangUpReason,
  type HoldRequest,
  type Outcome,
  type PlayRequest,
  type RingRequest,
  SwitchUnavailable,
  TelephoneSwitch,
} from '../telephone-switch.port.js';
import type { ExchangeDriver, FakeExchange } from './fake-exchange.js';
import type { FakeBridge, FakeLeg } from './fake-leg.js';

/** One server's way to a FakeExchange, with the behaviour of the real adapter. */
export class FakeSwitch extends TelephoneSwitch implements ExchangeDriver {
  readonly exchange: FakeExchange;
  readonly #listeners = new Set<(event: SwitchEvent) => void>();
  #connected = false;

  constructor(exchange: FakeExchange) {
    super();
    this.exchange = exchange;
  }

  get connected(): boolean {
    return this.#connected;
  }

  open(): void {
    if (this.#connected) return;
    this.#connected = true;
    this.exchange.drivenBy(this);
  }

  close(): Promise<void> {
    this.#connected = false;
    this.exchange.releasedBy(this);
    return Promise.resolve();
  }

  /** For the exchange: an event happened. */
  hear(event: SwitchEvent): void {
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(event);
    });
  }

  /** For the exchange: this server is not connected any more. */
  lose(reason: 'unreachable' | 'taken-over'): void {
    this.#connected = false;
    this.hear({ type: 'connectionLost', reason });
  }

  onEvent(listener: (event: SwitchEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  answer(legId: string): Promise<Outcome> {
    return this.#onLeg(legId, (leg) => (leg.answered = true));
  }

  hangUp(legId: string, _reason?: HangUpReason): Promise<Outcome> {
    return this.#onLeg(legId, (leg) => {
      this.exchange.end(legId, leg.side === 'agent' && !leg.answered ? 'withdrawn' : 'hangup');
    });
  }

  play(request: PlayRequest): Promise<Outcome> {
    return this.#onLeg(request.legId, (leg) => this.exchange.play(leg, request));
  }

  stopPlaying(playbackId: string): Promise<Outcome> {
    return this.#request(() => {
      const legs = [...this.exchange.legs.values()];
      const leg = legs.find(({ playback }) => playback?.playbackId === playbackId);
      if (!leg) return 'gone';
      this.exchange.stopPlayback(leg);
      return 'done';
    });
  }

  enterQueue(legId: string, queue: string): Promise<Outcome> {
    const bridgeId = queueBridge(queue);
    return this.#onLeg(legId, (leg) => {
      this.exchange.bridges.set(bridgeId, { bridgeId, queue });
      this.#move(leg, bridgeId);
    });
  }

  leaveQueue(legId: string, queue: string): Promise<Outcome> {
    return this.#onLeg(legId, (leg) => {
      if (leg.bridgeId === queueBridge(queue)) this.#move(leg, undefined);
    });
  }

  ringAgent(request: RingRequest): Promise<'ringing' | 'unreachable'> {
    return this.#request(() => {
      if (this.exchange.legs.has(request.legId)) return 'ringing';
      if (!this.exchange.endpoints.get(request.endpoint)?.registered) return 'unreachable';
      this.exchange.ring(request);
      return 'ringing';
    });
  }

  withdraw(legId: string): Promise<Outcome> {
    return this.hangUp(legId);
  }

  connect({ bridgeId, legs }: ConnectRequest): Promise<Outcome> {
    return this.#request(() => {
      if (!this.exchange.bridges.has(bridgeId)) this.exchange.bridges.set(bridgeId, { bridgeId });
      const found = legs.flatMap((legId) => this.exchange.legs.get(legId) ?? []);
      for (const leg of found) this.#move(leg, bridgeId);
      return found.length === legs.length ? 'done' : 'gone';
    });
  }

  dissolve(bridgeId: string): Promise<Outcome> {
    return this.#onBridge(bridgeId, (bridge) => {
      this.exchange.finishRecording(bridge);
      for (const leg of this.exchange.legs.values()) {
        if (leg.bridgeId === bridgeId) leg.bridgeId = undefined;
      }
      this.exchange.bridges.delete(bridgeId);
    });
  }

  hold({ legId }: HoldRequest): Promise<Outcome> {
    return this.#onLeg(legId, (leg) => {
      this.#move(leg, undefined);
      leg.held = true;
    });
  }

  unhold({ bridgeId, legId }: HoldRequest): Promise<Outcome> {
    return this.#onLeg(legId, (leg) => {
      if (this.exchange.bridges.has(bridgeId)) this.#move(leg, bridgeId);
    });
  }

  startRecording(bridgeId: string, name: string): Promise<Outcome> {
    return this.#onBridge(bridgeId, (bridge) => {
      if (this.exchange.recordings.has(name)) return;
      bridge.recording ??= { name, startedAt: this.exchange.clock() };
    });
  }

  stopRecording(name: string): Promise<Outcome> {
    return this.#request(() => {
      const bridges = [...this.exchange.bridges.values()];
      const bridge = bridges.find(({ recording }) => recording?.name === name);
      if (!bridge) return 'gone';
      this.exchange.finishRecording(bridge);
      return 'done';
    });
  }

  fetchRecording(name: string): Promise<Readable | undefined> {
    const file = this.exchange.recordings.get(name);
    return Promise.resolve(file && Readable.from([file]));
  }

  deleteRecording(name: string): Promise<Outcome> {
    return this.#request(() => (this.exchange.recordings.delete(name) ? 'done' : 'gone'));
  }

  snapshot(): Promise<SwitchSnapshot> {
    return this.#request(() => this.exchange.snapshot());
  }

  provisionEndpoint({ id, secret, callerNumber }: EndpointProvision): Promise<void> {
    const registered = this.exchange.endpoints.get(id)?.registered ?? false;
    this.exchange.endpoints.set(id, { secret, callerNumber, registered });
    return Promise.resolve();
  }

  removeEndpoint(endpoint: string): Promise<void> {
    this.exchange.endpoints.delete(endpoint);
    return Promise.resolve();
  }

  endpointRegistered(endpoint: string): Promise<boolean> {
    return Promise.resolve(this.exchange.endpoints.get(endpoint)?.registered ?? false);
  }

  /** A request takes a moment, and the connection may be gone by then. */
  async #request<T>(perform: () => T): Promise<T> {
    await Promise.resolve();
    if (!this.#connected) throw new SwitchUnavailable('Not connected to the exchange.');
    return perform();
  }

  #onLeg(legId: string, act: (leg: FakeLeg) => void): Promise<Outcome> {
    return this.#request(() => {
      const leg = this.exchange.legs.get(legId);
      if (leg) act(leg);
      return leg ? 'done' : 'gone';
    });
  }

  #onBridge(bridgeId: string, act: (bridge: FakeBridge) => void): Promise<Outcome> {
    return this.#request(() => {
      const bridge = this.exchange.bridges.get(bridgeId);
      if (bridge) act(bridge);
      return bridge ? 'done' : 'gone';
    });
  }

  #move(leg: FakeLeg, bridgeId: string | undefined): void {
    this.exchange.stopPlayback(leg);
    leg.held = false;
    leg.bridgeId = bridgeId;
  }
}

const queueBridge = (queue: string) => `queue-${queue}`;
