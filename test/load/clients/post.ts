import { randomUUID } from 'node:crypto';

/** A JSON POST that a load repeats; a GET where there is no body. */
export interface Post {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Makes the bytes of one request after the other; a POST has an Idempotency-Key of its own each time. */
export function requestsOf({ port, path, headers = {}, body }: Post): () => string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (body === undefined) {
    const request = [`GET ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, ...lines, '', ''].join(
      '\r\n',
    );
    return () => request;
  }
  const json = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
    ...lines,
    'idempotency-key: ',
  ].join('\r\n');
  return () => `${head}${randomUUID()}\r\n\r\n${json}`;
}
