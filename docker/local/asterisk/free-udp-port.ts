import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** A UDP port that nobody is bound to, as the kernel chooses it. */
export async function freeUdpPort(host: string): Promise<number> {
  const socket = createSocket('udp4').bind(0, host);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}
