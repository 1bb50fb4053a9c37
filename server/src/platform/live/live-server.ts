import type { ClientToServerEvents, ServerToClientEvents } from '@hotline/shared';
import type { Actor } from '@hotline/shared';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Server, type Socket } from 'socket.io';

import { PROCESS_ROLE, type ProcessRole } from '../config/process-role.js';
import { type Redis, RedisConnections } from '../redis/redis.js';
import { keepingMissedMessages } from './missed-messages.js';

const ADAPTER = { streamName: 'live', onlyPlaintext: true, readCount: 500, blockTimeInMs: 1_000 };

export interface SocketData {
  actor: Actor;
  sessionId: string;
  /** Of a returning socket: what it has missed, as event and arguments. */
  missed?: unknown[][];
}

type NoServerEvents = Record<string, never>;
export type LiveSockets = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  NoServerEvents,
  SocketData
>;
export type LiveSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  NoServerEvents,
  SocketData
>;

/**
 * The socket.io server of every process. Only the API binds it to a port; the worker uses it to
 * reach the rooms of all nodes. Redis Streams, because it alone can restore missed messages.
 */
@Injectable()
export class LiveServer implements OnApplicationShutdown {
  readonly sockets: LiveSockets;
  private readonly redis: Redis;

  constructor(connections: RedisConnections, @Inject(PROCESS_ROLE) role: ProcessRole) {
    this.redis = connections.patient('live');
    this.sockets = new Server({
      path: '/live',
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: 16_384,
      pingInterval: 15_000,
      pingTimeout: 10_000,
      // A connection that asks for nothing has no session to show.
      connectTimeout: 5_000,
      connectionStateRecovery: { maxDisconnectionDuration: 120_000, skipMiddlewares: false },
      // A tool that runs once has nobody to talk to.
      ...(role !== 'tool' && {
        adapter: keepingMissedMessages(createAdapter(this.redis, ADAPTER)),
      }),
    });
  }

  /** Resolves when Redis has taken everything that was sent before; waits while it is away. */
  async flushed(): Promise<void> {
    await this.redis.ping();
  }

  async onApplicationShutdown(): Promise<void> {
    // Only this process's: `disconnectSockets` would reach those of every node, and tell them to stay away.
    await this.sockets.close().catch(() => undefined);
  }
}
