import { Readable } from 'node:stream';

import { type AriAddress, authorization } from './ari-address.js';
import { AriError, AriUnreachable } from './ari-error.js';
import {
  type AriBody,
  type AriOperation,
  type AriParameters,
  type AriRequest,
  ariRequest,
  type AriResponse,
} from './ari-request.js';

const ANSWER_LIMIT_MS = 10_000;

/** ARI by plain HTTP: for who has no event socket of his own, and for files. */
export class AriHttp {
  readonly #address: AriAddress;

  constructor(address: AriAddress) {
    this.#address = address;
  }

  /** @throws AriError when refused, AriUnreachable without an answer in 10 s */
  async call<O extends AriOperation>(
    operation: O,
    parameters: AriParameters<O>,
    body?: AriBody<O>,
  ): Promise<AriResponse<O>> {
    const response = await this.#send(ariRequest(operation, parameters, body));
    const text = await response.text();
    if (!response.ok) throw new AriError(response.status, operation, text);
    return (text ? JSON.parse(text) : undefined) as AriResponse<O>;
  }

  /** The recorded file as it lies on Asterisk's disk. */
  async downloadRecording(name: string): Promise<Readable> {
    const request: AriRequest = {
      operation: 'recordings.listStored',
      method: 'GET',
      uri: `recordings/stored/${encodeURIComponent(name)}/file`,
      query: [],
    };
    const response = await this.#send(request);
    if (!response.ok || !response.body) {
      throw new AriError(response.status, `download of ${name}`, await response.text());
    }
    return Readable.from(response.body);
  }

  async #send({ method, uri, query, body }: AriRequest): Promise<Response> {
    const url = new URL(`${this.#address.url}/${uri}`);
    for (const { name, value } of query) url.searchParams.append(name, value);
    const headers = {
      authorization: authorization(this.#address),
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    try {
      return await fetch(url, {
        method,
        headers,
        body: body ?? null,
        signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      });
    } catch (cause) {
      throw new AriUnreachable(`No answer from Asterisk to ${method} ${uri}.`, { cause });
    }
  }
}
