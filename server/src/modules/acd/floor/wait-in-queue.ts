import type { MenuChoice } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { type PromptClip, TelephonyFacade } from '../../telephony/telephony.facade.js';
import { FloorQueue } from '../redis/floor-queue.js';
import { CallRecords } from './call-records.js';
import type { FloorCall } from './floor-call.js';
import { FloorKick } from './floor-kick.js';
import { sayNumber } from './say-number.js';

/** There is one queue; the switch names its music bridge by it. */
export const QUEUE = 'general';
/** Nobody is told a place who gets an agent at once. */
const FIRST_ANNOUNCEMENT_MS = 1_500;
const ANNOUNCE_EVERY_MS = 30_000;

/** Music, and now and then how many callers are before this one. */
@Injectable()
export class WaitInQueue {
  constructor(
    private readonly telephony: TelephonyFacade,
    private readonly records: CallRecords,
    private readonly queue: FloorQueue,
    private readonly floor: FloorKick,
  ) {}

  async enter(call: FloorCall, choice: MenuChoice): Promise<void> {
    const queued = await this.records.step(call.id, { type: 'queue', choice });
    if (!queued) return;
    call.stored = queued;
    call.playing = undefined;
    await this.wait(call);
  }

  /** Also for a call that comes back, and for one that another worker has left. */
  async wait(call: FloorCall): Promise<void> {
    await this.telephony.line.required.enterQueue(call.citizenLeg, QUEUE);
    await this.lineUp(call);
    call.after(FIRST_ANNOUNCEMENT_MS, 'announcement', () => this.announce(call));
  }

  /** The place in the order is that of the first queueing. */
  async lineUp(call: FloorCall): Promise<void> {
    const { queuedAt, arrivedAt } = call.stored;
    await this.queue.add(call.id, queuedAt ?? arrivedAt);
    this.floor.kick();
  }

  private async announce(call: FloorCall): Promise<void> {
    if (call.state !== 'WAITING' && call.state !== 'OFFERED') return;
    // While an agent is rung the call is in no list: nothing to say.
    const ahead = await this.queue.ahead(call.id);
    if (ahead !== undefined) {
      call.announcements += 1;
      await this.telephony.line.required.play({
        legId: call.citizenLeg,
        playbackId: `${call.id}-place${call.announcements}`,
        clips: announcement(ahead, call.announcements),
      });
    }
    call.after(ANNOUNCE_EVERY_MS, 'announcement', () => this.announce(call));
  }
}

function announcement(ahead: number, times: number): PromptClip[] {
  const place: PromptClip[] =
    ahead === 0 ? ['queue-next'] : ['queue-ahead', ...sayNumber(ahead), 'queue-people'];
  return times === 1 ? ['all-agents-busy', ...place] : [...place, 'please-wait'];
}
