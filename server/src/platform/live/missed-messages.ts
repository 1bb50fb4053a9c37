import type { Namespace } from 'socket.io';

import type { SocketData } from './live-server.js';

type MakeAdapter = (namespace: Namespace) => Namespace['adapter'];

/**
 * Socket.io sends what a returning socket has missed before any middleware has asked who it is. So
 * the messages are laid into the socket's data instead, and the gateway hands them out after it has.
 */
export function keepingMissedMessages(make: MakeAdapter): MakeAdapter {
  // No arrow: socket.io calls it with `new`.
  return function adapterOf(namespace) {
    const adapter = make(namespace);
    const restore = adapter.restoreSession.bind(adapter);
    adapter.restoreSession = async (pid, offset) => {
      const session = await restore(pid, offset);
      const data = session.data as SocketData;
      return { ...session, data: { ...data, missed: session.missedPackets }, missedPackets: [] };
    };
    return adapter;
  };
}
