import type { LiveSocket } from '../open-socket';

type Listener = (...values: unknown[]) => void;

/** The socket as a test holds it: says what the server would say, remembers what was asked. */
export class FakeSocket {
  connected = false;
  recovered = false;
  readonly asked: { event: string; payload: unknown }[] = [];
  private readonly listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): this {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    return this;
  }

  timeout(): this {
    return this;
  }

  emit(event: string, ...values: unknown[]): this {
    const answer = values.pop() as Listener;
    this.asked.push({ event, payload: values[0] });
    const said = event === 'time' ? { serverTime: '2026-11-22T08:00:00.000Z' } : { joined: true };
    answer(null, said);
    return this;
  }

  disconnect(): void {
    this.connected = false;
  }

  /** What the server says. */
  says(event: string, ...values: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...values);
  }

  /** The server has joined the rooms and greets. */
  greets({ recovered = false, contractVersion = 1 } = {}): void {
    this.connected = true;
    this.recovered = recovered;
    this.says('hello', { contractVersion, serverTime: '2026-11-22T08:00:00.000Z', rooms: [] });
  }

  breaks(): void {
    this.connected = false;
    this.says('disconnect');
  }

  asSocket(): LiveSocket {
    return this as unknown as LiveSocket;
  }
}
