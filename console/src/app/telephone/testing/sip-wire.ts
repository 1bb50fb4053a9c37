import { EmitterImpl, type Transport, TransportState } from 'sip.js';

/** The far end of a wire. */
export interface WireEnd {
  /** Answers whether a connection is to be had now. */
  plugged(wire: SipWire): boolean;
  said(message: string): void;
}

/** Stands in for SIP.js's WebSocket: what is sent reaches the other end in the next turn. */
export class SipWire implements Transport {
  readonly protocol = 'WS';
  readonly stateChange = new EmitterImpl<TransportState>();
  state = TransportState.Disconnected;
  onConnect: (() => void) | undefined;
  onDisconnect: ((error?: Error) => void) | undefined;
  onMessage: ((message: string) => void) | undefined;

  constructor(private readonly end: WireEnd) {}

  async connect(): Promise<void> {
    await Promise.resolve();
    if (!this.end.plugged(this)) throw new Error('nobody there');
    this.#become(TransportState.Connected);
    this.onConnect?.();
  }

  async disconnect(): Promise<void> {
    await Promise.resolve();
    this.break();
  }

  dispose(): Promise<void> {
    this.#become(TransportState.Disconnected);
    return Promise.resolve();
  }

  isConnected(): boolean {
    return this.state === TransportState.Connected;
  }

  async send(message: string): Promise<void> {
    await Promise.resolve();
    if (!this.isConnected()) throw new Error('not connected');
    this.end.said(message);
  }

  deliver(message: string): void {
    // A turn of its own, as from a network: SIP.js finishes what it is doing first.
    setTimeout(() => this.isConnected() && this.onMessage?.(message));
  }

  break(): void {
    if (!this.isConnected()) return;
    this.#become(TransportState.Disconnected);
    this.onDisconnect?.(new Error('connection lost'));
  }

  #become(state: TransportState): void {
    this.state = state;
    this.stateChange.emit(state);
  }
}
