import { type GatewayAnswer, type OutgoingMessage, SmsGateway } from './sms-gateway.port.js';

export interface HttpGatewaySettings {
  readonly url: string;
  readonly token: string;
  readonly timeoutMs: number;
}

/** Too busy, or too late: the gateway may take it the next time. */
const TRY_AGAIN: readonly number[] = [408, 425, 429];

/**
 * Posts `{ id, to, text }` with a bearer token; the id is the idempotency key too. 2xx has taken it,
 * 409 has taken that id before, other 4xx refuse it for good, the rest is worth another attempt.
 */
export class HttpGateway extends SmsGateway {
  readonly via = 'HTTP';

  constructor(private readonly settings: HttpGatewaySettings) {
    super();
  }

  async send(message: OutgoingMessage): Promise<GatewayAnswer> {
    const { url, token, timeoutMs } = this.settings;
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': message.id,
      },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const { ok, status } = response;
    if (ok || status === 409) return { kind: 'ACCEPTED' };
    if (status >= 400 && status < 500 && !TRY_AGAIN.includes(status)) {
      return { kind: 'REFUSED', reason: `HTTP ${status}` };
    }
    throw new Error(`The gateway answered ${status}`);
  }
}
