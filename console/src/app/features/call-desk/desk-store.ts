import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import {
  AgentChanged,
  type AgentPresence,
  CallChanged,
  CallTick,
  type DeclarePresence,
  type Desk,
  type LiveMessage,
  QueueNow,
  type Tick,
} from '@hotline/shared';

import { DeskApi } from '../../api/desk-api';
import { LiveConnection } from '../../live/live-connection';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { SignedIn } from '../../session/signed-in';
import { presenceAfter } from './presence/presence-after';

/** What the server holds about this agent's desk: presence, the call of the moment, calls left over. */
@Service()
export class DeskStore {
  private readonly api = inject(DeskApi);
  private readonly live = inject(LiveConnection);
  private readonly signedIn = inject(SignedIn);
  private readonly until = inject(DestroyRef);

  private readonly known = signal<Desk | undefined>(undefined);
  private readonly failed = signal<Refusal | undefined>(undefined);
  private readonly toRejoin = signal<string | undefined>(undefined);
  private readonly legEndListeners = new Set<(callId: string) => void>();
  private reading?: Promise<void>;
  private readAgain = false;

  readonly desk = this.known.asReadonly();
  /** Why the desk could not be read; what was known stays. */
  readonly refusal = this.failed.asReadonly();
  readonly presence = computed(() => this.known()?.presence);
  readonly currentCall = computed(() => this.known()?.currentCall);
  readonly undisposed = computed(() => this.known()?.undisposed ?? []);

  /** The call that rings anew because this page was loaded in the middle of it: take it at once. */
  readonly rejoin = this.toRejoin.asReadonly();

  constructor() {
    this.live.follow(
      { apply: (message) => this.apply(message), reload: () => this.reload() },
      this.until,
    );
    this.live.onTick((tick) => this.hear(tick), this.until);
  }

  /** Reads the desk; asked for again while it is being read, it is read once more afterwards. */
  reload(): Promise<void> {
    if (!this.signedIn.may('call.handle')) return Promise.resolve();
    if (this.reading) {
      this.readAgain = true;
      return this.reading;
    }
    this.reading = this.read().finally(() => {
      this.reading = undefined;
      if (!this.readAgain) return;
      this.readAgain = false;
      return this.reload();
    });
    return this.reading;
  }

  async declare(wish: DeclarePresence): Promise<void> {
    this.learnPresence(await this.api.declare(wish));
  }

  learnPresence(news: AgentPresence): void {
    this.known.update((desk) => desk && { ...desk, presence: presenceAfter(desk.presence, news) });
  }

  /** The server says a leg is over, whatever the telephone believes (telephony §4.9). */
  onLegEnded(listen: (callId: string) => void): void {
    this.legEndListeners.add(listen);
  }

  forget(): void {
    this.known.set(undefined);
    this.failed.set(undefined);
  }

  private async read(): Promise<void> {
    try {
      this.known.set(await this.api.desk());
      this.failed.set(undefined);
    } catch (cause) {
      this.failed.set(refusalOf(cause));
    }
  }

  private apply({ type, data }: LiveMessage): void {
    if (type === 'call.changed') {
      const news = CallChanged.safeParse(data);
      if (news.success && news.data.state === 'ENDED') this.tellLegEnded(news.data.callId);
      void this.reload();
    }
    if (type !== 'agent.changed') return;
    const news = AgentChanged.safeParse(data);
    if (news.success && news.data.agentId === this.signedIn.me()?.id) {
      this.learnPresence(news.data.presence);
      void this.reload();
    }
  }

  private hear({ type, data }: Tick): void {
    if (type === 'telephony') void this.reload();
    if (type === 'queue') this.learnQueue(data);
    if (type !== 'call') return;
    const tick = CallTick.safeParse(data);
    if (!tick.success) return;
    const { event, callId } = tick.data;
    if (event === 'leg-ended') this.tellLegEnded(callId);
    if (event === 'ringing') this.toRejoin.set(tick.data.rejoin ? callId : undefined);
    void this.reload();
  }

  private learnQueue(data: unknown): void {
    const queue = QueueNow.safeParse(data);
    if (queue.success) this.known.update((desk) => desk && { ...desk, queue: queue.data });
  }

  private tellLegEnded(callId: string): void {
    for (const listen of this.legEndListeners) listen(callId);
  }
}
