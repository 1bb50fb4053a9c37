import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/** @returns the port if it can be listened on, on all addresses; `0` asks for any free one */
async function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() =>
        resolve(address && typeof address === 'object' ? address.port : undefined),
      );
    });
  });
}

/** A free port: the preferred one or the nearest above it. */
export async function portNear(preferred: number, host = HOST): Promise<number> {
  for (let port = preferred; port < preferred + 100; port += 1) {
    if (await tryPort(port, host)) return port;
  }
  return freePort(host);
}

/** Any free port. */
export async function freePort(host = HOST): Promise<number> {
  const port = await tryPort(0, host);
  if (!port) throw new Error(`No port can be listened on at ${host}.`);
  return port;
}
