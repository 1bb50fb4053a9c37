import { Injectable } from '@nestjs/common';

import { LiveServer } from './live-server.js';

/** Rooms nobody asks for: each socket is in that of its session. */
export function roomOfSession(sessionId: string): string {
  return `session-${sessionId}`;
}

/** Cuts the sockets of ended sessions on every node, at once. */
@Injectable()
export class SocketEviction {
  constructor(private readonly live: LiveServer) {}

  evict(sessionIds: readonly string[]): void {
    if (sessionIds.length === 0) return;
    const sockets = this.live.sockets.in(sessionIds.map(roomOfSession));
    sockets.emit('session-ended');
    sockets.disconnectSockets(true);
  }
}
