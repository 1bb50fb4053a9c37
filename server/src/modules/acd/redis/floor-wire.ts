import { randomUUID } from 'node:crypto';

import { TelephonyStatus } from '@hotline/shared';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';

import { RedisConnections } from '../../../platform/redis/redis.js';
import { IDLE_AGENTS_CHANGED } from '../../presence/presence.facade.js';

const REQUESTS = 'floor-requests';
const ANSWERS = 'floor-answers';
const STATUS = 'telephony-status';
/** The owner repeats the status every second or two; without an owner nobody knows. */
const STATUS_MS = 10_000;
const PATIENCE_MS = 5_000;

/** What an API node asks of the worker that drives the calls. */
export const FloorRequest = z.object({
  id: z.uuid(),
  callId: z.uuid(),
  agentId: z.uuid(),
  ask: z.discriminatedUnion('type', [
    z.object({ type: z.literal('hang-up') }),
    z.object({ type: z.literal('hold'), held: z.boolean() }),
  ]),
});
export type FloorRequest = z.infer<typeof FloorRequest>;

/** `done`, or the code of a refusal. */
const FloorAnswer = z.object({ id: z.uuid(), outcome: z.string() });

export interface FloorListener {
  /** Somebody became idle: look for a pair. */
  kick(): void;
  /** Answers `done` or a refusal's code. */
  request(request: FloorRequest): Promise<string>;
}

/** The line between the API nodes and the worker that owns the floor. */
@Injectable()
export class FloorWire {
  private readonly pending = new Map<string, (outcome: string) => void>();
  private listening?: Promise<unknown>;

  constructor(private readonly connections: RedisConnections) {}

  /** For the owner. Answers how to stop listening. */
  async serve(listener: FloorListener): Promise<() => void> {
    const subscriber = this.connections.patient('floor');
    subscriber.on('message', (channel: string, message: string) => {
      if (channel === IDLE_AGENTS_CHANGED) listener.kick();
      else void this.answer(listener, message);
    });
    await subscriber.subscribe(REQUESTS, IDLE_AGENTS_CHANGED);
    return () => subscriber.disconnect();
  }

  /** For API nodes: the owner's outcome, or undefined where nobody answered in time. */
  async ask(request: Omit<FloorRequest, 'id'>): Promise<string | undefined> {
    this.listening ??= this.listenForAnswers();
    await this.listening;
    const id = randomUUID();
    const outcome = new Promise<string | undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
      this.pending.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
    await this.connections.shared.publish(REQUESTS, JSON.stringify({ id, ...request }));
    return outcome.finally(() => this.pending.delete(id));
  }

  async tellStatus(status: TelephonyStatus): Promise<void> {
    await this.connections.shared.set(STATUS, JSON.stringify(status), 'PX', STATUS_MS);
  }

  async status(): Promise<TelephonyStatus | undefined> {
    const told = await this.connections.shared.get(STATUS);
    return told === null ? undefined : TelephonyStatus.parse(JSON.parse(told));
  }

  private async answer(listener: FloorListener, message: string): Promise<void> {
    const request = FloorRequest.parse(JSON.parse(message));
    const outcome = await listener.request(request).catch(() => undefined);
    if (outcome === undefined) return;
    const answer = { id: request.id, outcome };
    await this.connections.shared.publish(ANSWERS, JSON.stringify(answer));
  }

  private async listenForAnswers(): Promise<void> {
    const subscriber = this.connections.patient('floor-answers');
    subscriber.on('message', (_, message: string) => {
      const { id, outcome } = FloorAnswer.parse(JSON.parse(message));
      this.pending.get(id)?.(outcome);
    });
    await subscriber.subscribe(ANSWERS);
  }
}
