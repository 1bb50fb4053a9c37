import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { PresenceFacade } from '../../presence/presence.facade.js';
import { FloorQueue } from '../redis/floor-queue.js';
import { FloorCalls } from './floor-calls.js';
import { FloorKick } from './floor-kick.js';

/** Keeps Redis in step with the calls on the floor, whatever was lost or left over there. */
@Injectable()
export class RestoreQueue {
  constructor(
    private readonly queue: FloorQueue,
    private readonly calls: FloorCalls,
    private readonly presence: PresenceFacade,
    private readonly runner: TransactionRunner,
    private readonly floor: FloorKick,
  ) {}

  /** Each second: waiting calls are in the list, and nobody else. */
  async waiting(): Promise<void> {
    const listed = new Set(await this.queue.waiting());
    for (const call of this.calls.all()) {
      // A call that is being offered at this moment is taken out by purpose; its own queue knows.
      if (call.state === 'WAITING' && !listed.has(call.id)) {
        void call.enqueue(() => this.lineUp(call.id));
      }
      listed.delete(call.id);
    }
    for (const leftOver of listed) await this.queue.remove(leftOver);
    this.floor.kick();
  }

  /** A reservation of which nothing came ends at its deadline, and all of an earlier owner's at once. */
  async reservations(overdueAt?: Date): Promise<void> {
    const doubtful = overdueAt
      ? await this.queue.overdue(overdueAt)
      : await this.queue.reservations();
    for (const reservation of doubtful) {
      const agent = await this.runner.read((db) => this.presence.byId(db, reservation.agentId));
      const { engagement } = agent ?? {};
      const rings = engagement?.kind === 'RESERVED' && engagement.callId === reservation.callId;
      if (!rings) await this.queue.release(reservation);
    }
  }

  private async lineUp(callId: string): Promise<void> {
    const call = this.calls.get(callId);
    if (call?.state !== 'WAITING') return;
    await this.queue.add(callId, call.stored.queuedAt ?? call.stored.arrivedAt);
  }
}
