import { WebSocket } from 'ws';

import type { AriEvent } from './ari.generated.js';
import { type AriAddress, authorization } from './ari-address.js';
import { AriError, AriUnreachable } from './ari-error.js';
import {
  type AriBody,
  type AriOperation,
  type AriParameters,
  ariRequest,
  type AriResponse,
} from './ari-request.js';

export interface AriSocketListener {
  onOpen(): void;
  onEvent(event: AriEvent): void;
  /** Told once, also when it never opened. */
  onClosed(reason: string): void;
}

export interface PingRhythm {
  readonly everyMs: number;
  /** Longer than the longest prompt: a request to a leg that is being played to waits for its end. */
  readonly limitMs: number;
}

const CLOSE_LIMIT_MS = 1_000;

interface RestResponse {
  readonly type: 'RESTResponse';
  readonly request_id: string;
  readonly status_code: number;
  readonly reason_phrase?: string;
  readonly message_body?: string;
}

interface Waiting {
  resolve(response: RestResponse): void;
  reject(error: Error): void;
}

/**
 * One WebSocket to Asterisk: events come, requests go, answered in their order. Pings by a request
 * of its own, because a half-open connection would stay silent for ever.
 */
export class AriSocket {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, Waiting>();
  readonly #ping: PingRhythm;
  #requests = 0;
  #pingTimer: NodeJS.Timeout | undefined;
  #closeTimer: NodeJS.Timeout | undefined;
  #reason = '';

  constructor(
    address: AriAddress,
    application: string,
    listener: AriSocketListener,
    ping: PingRhythm,
  ) {
    this.#ping = ping;
    const url = new URL(`${address.url}/events`);
    url.protocol = url.protocol.replace('http', 'ws');
    url.search = new URLSearchParams({ app: application, subscribeAll: 'true' }).toString();
    this.#socket = new WebSocket(url, ['ari'], {
      headers: { authorization: authorization(address) },
      perMessageDeflate: false,
      handshakeTimeout: ping.limitMs,
    });
    this.#socket.once('open', () => {
      this.#pingLater();
      listener.onOpen();
    });
    this.#socket.on('message', (data: Buffer) => this.#receive(data, listener));
    this.#socket.on('error', (error) => (this.#reason ||= error.message));
    this.#socket.once('close', (code) => {
      clearTimeout(this.#pingTimer);
      clearTimeout(this.#closeTimer);
      const reason = this.#reason || `closed with ${code}`;
      for (const waiting of this.#waiting.values()) waiting.reject(new AriUnreachable(reason));
      this.#waiting.clear();
      listener.onClosed(reason);
    });
  }

  /** @throws AriError when refused, AriUnreachable when the socket is or goes down */
  async call<O extends AriOperation>(
    operation: O,
    parameters: AriParameters<O>,
    body?: AriBody<O>,
  ): Promise<AriResponse<O>> {
    if (this.#socket.readyState !== WebSocket.OPEN) throw new AriUnreachable('Not connected.');
    const request = ariRequest(operation, parameters, body);
    const id = String(++this.#requests);
    const answer = new Promise<RestResponse>((resolve, reject) =>
      this.#waiting.set(id, { resolve, reject }),
    );
    this.#socket.send(
      JSON.stringify({
        type: 'RESTRequest',
        transaction_id: id,
        request_id: id,
        method: request.method,
        uri: request.uri,
        query_strings: request.query,
        ...(request.body ? { content_type: 'application/json', message_body: request.body } : {}),
      }),
    );
    const { status_code: status, message_body: text, reason_phrase: phrase } = await answer;
    if (status < 200 || status > 299) throw new AriError(status, operation, text || phrase || '');
    return (text ? JSON.parse(text) : undefined) as AriResponse<O>;
  }

  /** Closes politely, then firmly. */
  async close(reason: string): Promise<void> {
    this.#reason ||= reason;
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    this.#socket.close();
    this.#closeTimer = setTimeout(() => this.#socket.terminate(), CLOSE_LIMIT_MS);
    await new Promise((resolve) => this.#socket.once('close', resolve));
  }

  #receive(data: Buffer, listener: AriSocketListener): void {
    const message = JSON.parse(data.toString()) as RestResponse | AriEvent;
    if (message.type !== 'RESTResponse') return listener.onEvent(message);
    this.#waiting.get(message.request_id)?.resolve(message);
    this.#waiting.delete(message.request_id);
  }

  #pingLater(): void {
    this.#pingTimer = setTimeout(() => {
      this.#pingTimer = setTimeout(() => {
        this.#reason ||= `no answer to a ping within ${this.#ping.limitMs} ms`;
        this.#socket.terminate();
      }, this.#ping.limitMs);
      this.call('asterisk.ping', {}).then(
        () => {
          clearTimeout(this.#pingTimer);
          this.#pingLater();
        },
        // The socket has closed meanwhile: `close` has ended the timers.
        () => undefined,
      );
    }, this.#ping.everyMs);
  }
}
