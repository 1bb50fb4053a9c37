import { InjectionToken } from '@angular/core';
import type { ClientToServerEvents, ServerToClientEvents } from '@hotline/shared';
import { io, type Socket } from 'socket.io-client';

export type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** WebSocket only: long polling would need the load balancer to keep a browser on one node. */
export const OPEN_SOCKET = new InjectionToken<() => LiveSocket>('open the live socket', {
  factory: () => () =>
    io({
      path: '/live',
      transports: ['websocket'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    }),
});
