import { ARI_EVENT_TYPES, type AriEvent } from './ari.generated.js';
import type { AriAddress } from './ari-address.js';
import { AriUnreachable } from './ari-error.js';
import { AriHttp } from './ari-http.js';
import type { AriBody, AriOperation, AriParameters, AriResponse } from './ari-request.js';
import { AriSocket, type AriSocketListener, type PingRhythm } from './ari-socket.js';
import { reconnectDelayMs } from './reconnect-delay.js';

export interface AriListener {
  /** The socket is open, before its first event. */
  onReady(): void;
  onEvent(event: AriEvent): void;
  /** `taken-over`: another socket has our application now; we do not fight for it. */
  onLost(reason: 'unreachable' | 'taken-over'): void;
}

export interface AriLog {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
}

export interface AriSettings {
  readonly address: AriAddress;
  /** The Stasis application. */
  readonly application: string;
  readonly log: AriLog;
  readonly ping?: PingRhythm;
}

const PING: PingRhythm = { everyMs: 5_000, limitMs: 10_000 };

/** A lasting connection to Asterisk as the driver of its calls: reconnects until it is closed. */
export class AriClient {
  readonly http: AriHttp;
  readonly #settings: AriSettings;
  readonly #listener: AriListener;
  #socket: AriSocket | undefined;
  #connected = false;
  #failures = 0;
  #wanted = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(settings: AriSettings, listener: AriListener) {
    this.#settings = settings;
    this.#listener = listener;
    this.http = new AriHttp(settings.address);
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** Connects and stays connected, again and again, until `close` or until taken over. */
  open(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#connect();
  }

  async close(): Promise<void> {
    this.#wanted = false;
    this.#connected = false;
    clearTimeout(this.#retry);
    await this.#release('closed by us');
  }

  /** @throws AriError when refused, AriUnreachable when not connected */
  async call<O extends AriOperation>(
    operation: O,
    parameters: AriParameters<O>,
    body?: AriBody<O>,
  ): Promise<AriResponse<O>> {
    if (!this.#connected || !this.#socket) throw new AriUnreachable('Not connected to Asterisk.');
    return this.#socket.call(operation, parameters, body);
  }

  #connect(): void {
    const { address, application, log, ping = PING } = this.#settings;
    // A socket that was let go of may still speak for a moment: only the present one counts.
    const isPresent = () => this.#socket === socket;
    const listener: AriSocketListener = {
      onOpen: () => {
        if (!isPresent()) return;
        this.#failures = 0;
        this.#connected = true;
        log.info({ url: address.url }, 'Connected to Asterisk');
        this.#limitEvents(socket);
        this.#listener.onReady();
      },
      onEvent: (event) => {
        if (isPresent()) this.#receive(event);
      },
      onClosed: (reason) => {
        if (isPresent()) this.#reconnectLater(reason);
      },
    };
    const socket = new AriSocket(address, application, listener, ping);
    this.#socket = socket;
  }

  /**
   * Everything is subscribed (or an inbound leg's end would not be told), so choose what comes.
   * The answers to our requests pass this filter too.
   */
  #limitEvents(socket: AriSocket): void {
    const allowed = [...ARI_EVENT_TYPES, 'RESTResponse'].map((type) => ({ type }));
    socket
      .call('applications.filter', { applicationName: this.#settings.application }, { allowed })
      .catch((error: unknown) => this.#settings.log.warn({ error }, 'Events are not filtered'));
  }

  #receive(event: AriEvent): void {
    if (event.type !== 'ApplicationReplaced') return this.#listener.onEvent(event);
    this.#settings.log.warn({}, 'Another server drives Asterisk now');
    this.#wanted = false;
    this.#connected = false;
    void this.#release('taken over');
    this.#listener.onLost('taken-over');
  }

  #reconnectLater(reason: string): void {
    const wasConnected = this.#connected;
    this.#socket = undefined;
    this.#connected = false;
    const delayMs = reconnectDelayMs(this.#failures++, Math.random());
    this.#settings.log.warn({ reason, retryInMs: delayMs }, 'No connection to Asterisk');
    this.#retry = setTimeout(() => this.#connect(), delayMs);
    if (wasConnected) this.#listener.onLost('unreachable');
  }

  async #release(reason: string): Promise<void> {
    const socket = this.#socket;
    this.#socket = undefined;
    await socket?.close(reason);
  }
}
