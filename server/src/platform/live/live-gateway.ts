import type { Server as HttpServer } from 'node:http';
import { parse } from 'node:querystring';

import { type Answer, CONTRACT_VERSION } from '@hotline/shared';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

import { Clock } from '../clock/clock.js';
import { PROCESS_ROLE, type ProcessRole } from '../config/process-role.js';
import { Settings } from '../config/settings.js';
import { isOurOrigin } from '../http/origin.js';
import { SESSION_COOKIE, SessionLookup } from '../http/session-lookup.js';
import { Logger } from '../logging/logger.js';
import { LiveServer, type LiveSocket } from './live-server.js';
import { oneAtATime } from './one-at-a-time.js';
import { RoomGate } from './room-gate.js';
import { SocketDoor } from './socket-door.js';
import { roomOfSession } from './socket-eviction.js';

const CHECK_SESSIONS_EVERY_MS = 5_000;
/** Two thousand agents are four questions, not two thousand. */
const CHECKED_AT_ONCE = 500;
/** More than a console has rooms; who has more to ask at a time is no console of ours. */
const MAX_WAITING = 200;

/** Binds sockets to the API: only signed-in people, only rooms they may join, cut when the session ends. */
@Injectable()
export class LiveGateway implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly host: HttpAdapterHost,
    private readonly live: LiveServer,
    private readonly sessions: SessionLookup,
    private readonly rooms: RoomGate,
    private readonly door: SocketDoor,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role !== 'api') return;
    const { sockets } = this.live;
    sockets.use((socket, next) => void this.admit(socket).then(next, next));
    sockets.on('connection', (socket) => void this.welcome(socket));
    sockets.attach(this.host.httpAdapter.getHttpServer() as HttpServer);
    this.timer = setInterval(() => void this.cutEndedSessions(), CHECK_SESSIONS_EVERY_MS).unref();
  }

  /** Before the HTTP server ends, which waits for the last connection: browsers go to another node at once. */
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    if (this.role === 'api') this.live.sockets.engine.close();
  }

  private async admit(socket: LiveSocket): Promise<Error | undefined> {
    const { headers } = socket.request;
    if (!isOurOrigin(headers, this.settings.http.PUBLIC_ORIGIN)) return new Error('foreign-origin');
    const token = tokenOf(headers.cookie);
    const signedIn = token ? await this.sessions.find(token) : undefined;
    if (!signedIn) return new Error('not-signed-in');
    const { actor, sessionId } = signedIn;
    // What was missed in one session is nothing to another.
    if (socket.data.sessionId !== sessionId) delete socket.data.missed;
    Object.assign(socket.data, { actor, sessionId });
    return undefined;
  }

  private async welcome(socket: LiveSocket): Promise<void> {
    const { actor } = socket.data;
    handOutMissed(socket);
    this.listen(socket);
    const rooms = this.rooms.roomsOf(actor);
    // A recovered socket comes with the rooms of before; rights may have changed since.
    for (const room of socket.rooms) {
      const stays =
        room === socket.id || rooms.includes(room) || (await this.mayJoin(socket, room));
      if (!stays) await socket.leave(room);
    }
    await socket.join([...rooms, roomOfSession(socket.data.sessionId)]);
    socket.emit('hello', {
      contractVersion: CONTRACT_VERSION,
      serverTime: this.clock.now().toISOString(),
      rooms,
    });
  }

  private listen(socket: LiveSocket): void {
    const { actor } = socket.data;
    const inTurn = oneAtATime(MAX_WAITING, () => socket.disconnect(true));
    socket.on('watch', (request, answer) => inTurn(() => this.watch(socket, request, answer)));
    socket.on('unwatch', (request, answer) => inTurn(() => this.unwatch(socket, request, answer)));
    socket.on('time', (answer) => {
      if (typeof answer === 'function') answer({ serverTime: this.clock.now().toISOString() });
    });
    socket.on('heartbeat', (beat, answer) => inTurn(() => this.heartbeat(socket, beat, answer)));
    socket.on('disconnect', () => {
      this.door.socketGone(actor, socket.id).catch(() => undefined);
    });
  }

  private async watch(
    socket: LiveSocket,
    request: { room: string },
    answer: Answer<{ joined: boolean }>,
  ): Promise<void> {
    const joined = isRoom(request) && (await this.mayJoin(socket, request.room));
    if (joined) await socket.join(request.room);
    if (typeof answer === 'function') answer({ joined });
  }

  /** Only what was watched can be left: not the rooms by which the server reaches a person or session. */
  private async unwatch(
    socket: LiveSocket,
    request: { room: string },
    answer: Answer<{ joined: boolean }>,
  ): Promise<void> {
    if (isRoom(request) && this.rooms.isWatchable(request.room)) await socket.leave(request.room);
    if (typeof answer === 'function') answer({ joined: false });
  }

  private async heartbeat(
    socket: LiveSocket,
    beat: Record<string, unknown>,
    answer: Answer<Record<string, unknown>>,
  ): Promise<void> {
    const { id: socketId, data } = socket;
    try {
      const state = await this.door.heartbeat({ actor: data.actor, socketId, beat });
      if (typeof answer === 'function') answer(state);
    } catch (error) {
      this.logger.warn('A heartbeat failed', { error });
    }
  }

  private async mayJoin(socket: LiveSocket, room: string): Promise<boolean> {
    return this.rooms.mayJoin(socket.data.actor, room).catch(() => false);
  }

  /** Expired, or ended while Redis was away: the socket must not outlive the right. */
  private async cutEndedSessions(): Promise<void> {
    const sockets = [...this.live.sockets.sockets.sockets.values()];
    for (let from = 0; from < sockets.length; from += CHECKED_AT_ONCE) {
      await this.cutEnded(sockets.slice(from, from + CHECKED_AT_ONCE));
    }
  }

  private async cutEnded(sockets: readonly LiveSocket[]): Promise<void> {
    const sessionIds = sockets.map(({ data }) => data.sessionId);
    const holders = await this.sessions.holders(sessionIds).catch(() => undefined);
    if (!holders) return; // the database is away: nobody is cut off for that
    for (const socket of sockets) {
      const holder = holders.get(socket.data.sessionId);
      if (holder && JSON.stringify(holder) === JSON.stringify(socket.data.actor)) continue;
      socket.emit('session-ended');
      socket.disconnect(true);
    }
  }
}

function isRoom(request: unknown): request is { room: string } {
  return (
    typeof request === 'object' &&
    request !== null &&
    'room' in request &&
    typeof request.room === 'string' &&
    request.room.length <= 100
  );
}

function handOutMissed(socket: LiveSocket): void {
  const { missed = [] } = socket.data;
  delete socket.data.missed;
  const emit = socket.emit.bind(socket) as (...event: unknown[]) => boolean;
  for (const event of missed) emit(...event);
}

function tokenOf(cookie: string | undefined): string | undefined {
  const value = parse(cookie ?? '', '; ')[SESSION_COOKIE];
  return typeof value === 'string' ? value : undefined;
}
