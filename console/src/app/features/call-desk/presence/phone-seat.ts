import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import { HeartbeatAnswer, PresenceTick, type Tick } from '@hotline/shared';

import { DeskApi } from '../../../api/desk-api';
import { LiveConnection } from '../../../live/live-connection';
import { SignedIn } from '../../../session/signed-in';
import { DeskStore } from '../desk-store';
import { MAKE_SOFTPHONE } from '../softphone/browser-softphone';
import { START_HEARTBEAT } from './heartbeat-clock';
import { PhoneTab } from './phone-tab';

/** Where the agent's telephone is, seen from this tab. */
export type Seat = 'none' | 'here' | 'other-tab' | 'other-browser';

const HAND_OVER_WITHIN_MS = 1_500;

/**
 * The agent's seat in this browser: at most one tab has the telephone, it registers with the
 * switch and tells the server every 15 s that somebody sits here.
 */
@Service()
export class PhoneSeat {
  private readonly api = inject(DeskApi);
  private readonly live = inject(LiveConnection);
  private readonly desk = inject(DeskStore);
  private readonly signedIn = inject(SignedIn);
  private readonly startHeartbeat = inject(START_HEARTBEAT);
  private readonly until = inject(DestroyRef);

  private readonly tab = signal<PhoneTab | undefined>(undefined);
  private readonly lostToBrowser = signal(false);
  private seatId?: string;
  /** Settles when the credentials on their way are here: until then nobody knows whose seat is whose. */
  private asking: Promise<unknown> = Promise.resolve();
  private stopHeartbeat: () => void = () => undefined;

  readonly phone = inject(MAKE_SOFTPHONE)(() => this.newCredentials());
  readonly seat = computed<Seat>(() => {
    if (this.lostToBrowser()) return 'other-browser';
    const role = this.tab()?.role() ?? 'none';
    return role === 'holder' ? 'here' : role === 'waiting' ? 'other-tab' : 'none';
  });

  constructor() {
    effect(() => {
      // Without telephony there is no secret to ask for, and nobody to register with.
      const telephony = this.desk.desk()?.telephony.state;
      const open = this.seat() === 'here' && telephony !== undefined && telephony !== 'OFF';
      untracked(() => (open ? this.phone.open() : this.phone.close()));
    });
    // The server hears at once of a line that came or went, and of a socket that came back.
    effect(() => {
      this.phone.line();
      if (this.live.state() !== 'offline') untracked(() => void this.beat());
    });
    this.live.onTick((tick) => this.hear(tick), this.until);
    addEventListener('online', () => this.phone.tryNow());
  }

  /** An agent signed in here: take the telephone, or wait for it. */
  enter(): void {
    const me = this.signedIn.me();
    if (!me || this.tab()) return;
    const name = `hotline-telephone-${me.id}`;
    const parts = {
      locks: navigator.locks,
      channel: new BroadcastChannel(name),
      handOverWithinMs: HAND_OVER_WITHIN_MS,
    };
    const tab = new PhoneTab(name, parts, () => this.phone.call() === undefined);
    this.tab.set(tab);
    tab.enter();
    this.stopHeartbeat = this.startHeartbeat(() => {
      void this.phone.probe();
      void this.beat();
    });
  }

  leave(): void {
    this.stopHeartbeat();
    this.tab()?.leave();
    this.tab.set(undefined);
    this.lostToBrowser.set(false);
    this.phone.close();
    this.seatId = undefined;
  }

  /** Brings the telephone to this tab. False: another tab is in a call and keeps it. */
  async takeHere(): Promise<boolean> {
    this.lostToBrowser.set(false);
    return (await this.tab()?.takeOver()) ?? false;
  }

  private newCredentials() {
    const asking = this.api.softphoneCredentials().then((credentials) => {
      this.seatId = credentials.seatId;
      return credentials;
    });
    this.asking = asking.catch(() => undefined);
    return asking;
  }

  private async beat(): Promise<void> {
    if (this.seat() !== 'here' || this.seatId === undefined) return;
    const { seatId } = this;
    const said = await this.live.beat({
      seatId,
      softphone: { registered: this.phone.line() === 'REGISTERED' },
    });
    const answer = HeartbeatAnswer.safeParse(said);
    if (!answer.success) return;
    this.desk.learnPresence(answer.data.presence);
    await this.asking;
    if (!answer.data.holdsSeat && seatId === this.seatId) this.lostToBrowser.set(true);
  }

  private hear({ type, data }: Tick): void {
    if (type !== 'presence') return;
    const tick = PresenceTick.safeParse(data);
    if (!tick.success) return;
    switch (tick.data.event) {
      case 'heartbeat-wanted':
        void this.beat();
        break;
      case 'registration-wanted':
        this.phone.renew();
        break;
      case 'seat-taken':
        void this.giveWay(tick.data.seatId);
    }
  }

  /** The word of a taken seat may come before the answer that says it was taken by ourselves. */
  private async giveWay(to: string): Promise<void> {
    await this.asking;
    if (this.seat() === 'here' && to !== this.seatId) this.lostToBrowser.set(true);
  }
}
