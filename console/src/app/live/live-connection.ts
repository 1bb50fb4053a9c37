import type { DestroyRef } from '@angular/core';
import { inject, Service, signal } from '@angular/core';
import { CONTRACT_VERSION, Hello, LiveMessage, Tick } from '@hotline/shared';

import { SignedIn } from '../session/signed-in';
import { type Follower, Followers } from './followers';
import { type LiveSocket, OPEN_SOCKET } from './open-socket';
import { ServerClock } from './server-clock';

/** `catching-up`: the socket is back, what was missed is being read. */
export type LiveState = 'offline' | 'catching-up' | 'live';

const ASK_TIME_EVERY_MS = 60_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * The only listener of the socket. Hands live messages to the followers, ticks to their listeners,
 * keeps the rooms that pages watch, and after a break makes every follower read again.
 */
@Service()
export class LiveConnection {
  private readonly signedIn = inject(SignedIn);
  private readonly clock = inject(ServerClock);
  private readonly openSocket = inject(OPEN_SOCKET);
  private readonly followers = new Followers();
  private readonly tickListeners = new Set<(tick: Tick) => void>();
  private readonly watched = new Map<string, number>();
  private socket?: LiveSocket;

  private readonly currentState = signal<LiveState>('offline');
  private readonly newerServer = signal(false);
  readonly state = this.currentState.asReadonly();
  /** The server speaks a newer contract than this page: only loading the page anew helps. */
  readonly mustReloadPage = this.newerServer.asReadonly();

  constructor() {
    setInterval(() => void this.askTime(), ASK_TIME_EVERY_MS);
  }

  open(): void {
    if (this.socket) return;
    const socket = this.openSocket();
    this.socket = socket;
    socket.on('disconnect', () => this.currentState.set('offline'));
    socket.on('connect_error', (cause) => this.lookAtRefusal(cause));
    socket.on('session-ended', () => this.signedIn.end());
    // By the time of `hello` the server has joined our rooms: what is read after it misses nothing.
    socket.on('hello', (hello) => void this.greet(hello, socket.recovered));
    socket.on('live', (message) => this.tell(message));
    socket.on('tick', (tick) => this.tick(tick));
  }

  close(): void {
    this.socket?.disconnect();
    this.socket = undefined;
    this.currentState.set('offline');
  }

  /** @param until the follower's life; the page that shows it */
  follow(follower: Follower, until: DestroyRef): void {
    until.onDestroy(this.followers.add(follower));
  }

  onTick(listen: (tick: Tick) => void, until: DestroyRef): void {
    this.tickListeners.add(listen);
    until.onDestroy(() => this.tickListeners.delete(listen));
  }

  /** Joins a room that the server does not join by itself, for example `order-<id>`. */
  watch(room: string, until: DestroyRef): void {
    until.onDestroy(this.watchRoom(room));
  }

  /** @returns leaves the room again */
  watchRoom(room: string): () => void {
    this.watched.set(room, (this.watched.get(room) ?? 0) + 1);
    if (this.socket?.connected) void this.join(room);
    return () => this.unwatch(room);
  }

  /** Presence of the agent's browser; undefined when the server cannot be reached. */
  beat(presence: Record<string, unknown>): Promise<Record<string, unknown> | undefined> {
    return this.ask((socket, answer) => socket.emit('heartbeat', presence, answer));
  }

  private unwatch(room: string): void {
    const others = (this.watched.get(room) ?? 1) - 1;
    if (others > 0) this.watched.set(room, others);
    else {
      this.watched.delete(room);
      this.socket?.emit('unwatch', { room }, () => undefined);
    }
  }

  private async join(room: string): Promise<void> {
    await this.ask<{ joined: boolean }>((socket, answer) => socket.emit('watch', { room }, answer));
  }

  /** Socket.io may restore what was missed; when it could not, everything visible is read again. */
  private async catchUp(recovered: boolean): Promise<void> {
    this.currentState.set('catching-up');
    await Promise.all([this.askTime(), ...[...this.watched.keys()].map((room) => this.join(room))]);
    if (!recovered) await this.followers.reloadAll();
    if (this.socket?.connected) this.currentState.set('live');
  }

  private async askTime(): Promise<void> {
    const askedAt = performance.now();
    const answer = await this.ask<{ serverTime: string }>((socket, reply) =>
      socket.emit('time', reply),
    );
    if (answer) this.clock.synchronise(answer.serverTime, performance.now() - askedAt);
  }

  /** A question with an answer; undefined when there is none in time. */
  private ask<T>(
    emit: (
      socket: ReturnType<LiveSocket['timeout']>,
      answer: (error: Error, value: T) => void,
    ) => void,
  ): Promise<T | undefined> {
    const { socket } = this;
    if (!socket?.connected) return Promise.resolve(undefined);
    return new Promise((resolve) =>
      emit(socket.timeout(ANSWER_WITHIN_MS), (error: Error | null, value) =>
        resolve(error ? undefined : value),
      ),
    );
  }

  private async greet(said: Hello, recovered: boolean): Promise<void> {
    const hello = Hello.safeParse(said);
    this.newerServer.set(hello.data?.contractVersion !== CONTRACT_VERSION);
    await this.catchUp(recovered);
  }

  private tell(said: LiveMessage): void {
    const message = LiveMessage.safeParse(said);
    if (message.success) this.followers.tell(message.data);
  }

  private tick(said: Tick): void {
    const tick = Tick.safeParse(said);
    if (tick.success) for (const listen of this.tickListeners) listen(tick.data);
  }

  private lookAtRefusal(cause: Error): void {
    this.currentState.set('offline');
    if (cause.message === 'not-signed-in') this.signedIn.end();
  }
}
