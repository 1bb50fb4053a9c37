import { once } from 'node:events';
import {
  type AddressInfo,
  createConnection,
  createServer,
  type Server,
  type Socket,
} from 'node:net';

/**
 * What a load balancer is to the browsers: one address, several nodes behind it. A node that does
 * not answer is skipped, as a health check would have it.
 */
export class SwitchingProxy {
  #targets: readonly number[];
  #next = 0;
  readonly #server: Server;
  readonly #pairs = new Map<Socket, Socket>();

  private constructor(targets: readonly number[]) {
    this.#targets = targets;
    this.#server = createServer((client) => this.#connect(client, this.#targets.length));
  }

  static async before(origins: readonly string[]): Promise<SwitchingProxy> {
    const proxy = new SwitchingProxy(origins.map((origin) => Number(new URL(origin).port)));
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Cuts every connection that runs now; new ones are let through again at once. */
  cut(): void {
    for (const [client, target] of this.#pairs) {
      client.destroy();
      target.destroy();
    }
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #connect(client: Socket, triesLeft: number): void {
    const port = this.#targets[this.#next % this.#targets.length];
    this.#next += 1;
    if (port === undefined || triesLeft === 0) {
      client.destroy();
      return;
    }
    const target = createConnection({ port, host: '127.0.0.1' });
    target.once('error', () => {
      if (target.connecting || target.bytesRead === 0) this.#connect(client, triesLeft - 1);
    });
    target.once('connect', () => this.#join(client, target));
  }

  #join(client: Socket, target: Socket): void {
    this.#pairs.set(client, target);
    const end = () => {
      this.#pairs.delete(client);
      client.destroy();
      target.destroy();
    };
    for (const socket of [client, target]) {
      socket.removeAllListeners('error');
      socket.once('error', end).once('close', end).setNoDelay(true);
    }
    client.pipe(target).pipe(client);
  }
}
