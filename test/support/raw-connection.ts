import { once } from 'node:events';
import net from 'node:net';

/** Bytes to a node as no browser would send them. */
export class RawConnection {
  readonly #socket: net.Socket;
  #said = '';

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => (this.#said += chunk.toString('latin1')));
    socket.on('error', () => undefined);
  }

  static async to(origin: string): Promise<RawConnection> {
    const { hostname, port } = new URL(origin);
    const socket = net.connect(Number(port), hostname);
    await once(socket, 'connect');
    return new RawConnection(socket);
  }

  /** A WebSocket's first words; `headers` beside those it needs. */
  upgrade(path: string, headers: Readonly<Record<string, string>> = {}): void {
    const all = {
      host: 'localhost',
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    this.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  }

  write(bytes: string | Buffer): void {
    this.#socket.write(bytes);
  }

  /** What the node has said so far, in latin-1. */
  get said(): string {
    return this.#said;
  }

  /** As a cable that is pulled out, with a reset at the end of it. */
  cut(): void {
    this.#socket.resetAndDestroy();
  }
}
