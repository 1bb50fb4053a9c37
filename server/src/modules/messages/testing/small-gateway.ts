import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the gateway of a spec does with a message. HANG leaves it without an answer. */
export type Manner = number | 'HANG';

export interface Posted {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly key: string | undefined;
  readonly authorization: string | undefined;
}

/** A real gateway in small: takes each id once, and can be slow, busy or broken. */
export class SmallGateway {
  readonly posted: Posted[] = [];
  /** What has gone out: each id once. */
  readonly sent = new Map<string, Posted>();
  manner: Manner = 202;
  private readonly server = createServer((request, response) => {
    void this.take(request, response);
  });

  static async start(): Promise<SmallGateway> {
    const gateway = new SmallGateway();
    await new Promise<void>((resolve) => gateway.server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/messages`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { id, to, text } = JSON.parse(Buffer.concat(chunks).toString()) as Posted;
    const { authorization } = request.headers;
    const key = request.headers['idempotency-key'];
    const message = { id, to, text, authorization, key: key?.toString() };
    this.posted.push(message);
    if (this.manner === 'HANG') return;
    const known = this.sent.has(id);
    if (this.manner < 300 && !known) this.sent.set(id, message);
    response.writeHead(this.manner < 300 && known ? 409 : this.manner).end();
  }
}
