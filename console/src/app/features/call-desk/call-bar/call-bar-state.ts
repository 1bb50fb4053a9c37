import { computed, type Signal, signal } from '@angular/core';
import type { AgentPresence, CallSummary } from '@hotline/shared';

import type { SoftphoneCall } from '../softphone/softphone.port';

/**
 * What the call bar is about.
 * - `recovering`: the server says we talk, the telephone has no sound yet (page was reloaded)
 * - `wrap-up`: after-call work, the next call comes when it ends
 */
export type CallPhase = 'idle' | 'ringing' | 'answering' | 'talking' | 'recovering' | 'wrap-up';

export interface CallBarParts {
  readonly sound: Signal<SoftphoneCall | undefined>;
  readonly call: Signal<CallSummary | undefined>;
  readonly presence: Signal<AgentPresence | undefined>;
  /** The telephone is in this tab: only here is there anything to recover. */
  readonly seatedHere: Signal<boolean>;
  /** Server time. */
  readonly now: Signal<Date>;
}

/** What pressing "answer / hang up" (F8) does now. */
export type AnswerKey = 'answer' | 'ask' | 'hang-up' | 'nothing';

const CONFIRM_WITHIN_MS = 4_000;

/** The call bar without its looks. */
export class CallBarState {
  readonly phase: Signal<CallPhase>;
  /** Seconds of the conversation, or of the ringing. */
  readonly seconds: Signal<number>;
  /** Seconds of after-call work that are left; 0 when it has no end. */
  readonly wrapUpLeft: Signal<number>;
  readonly muted = computed(() => this.parts.sound()?.muted ?? false);
  readonly held = computed(() => this.phase() === 'talking' && (this.parts.call()?.held ?? false));
  /** Hanging up was asked for once: the next press does it. */
  readonly confirming: Signal<boolean>;

  readonly #askedAt = signal(Number.NEGATIVE_INFINITY);

  constructor(private readonly parts: CallBarParts) {
    this.phase = computed(() => phaseOf(parts));
    this.seconds = computed(() => {
      const since = this.#since();
      return since === undefined ? 0 : secondsBetween(Date.parse(since), parts.now().getTime());
    });
    this.wrapUpLeft = computed(() => {
      const until = parts.presence()?.wrapUpUntil;
      if (this.phase() !== 'wrap-up' || until === undefined) return 0;
      return secondsBetween(parts.now().getTime(), Date.parse(until));
    });
    this.confirming = computed(
      () =>
        this.phase() === 'talking' && parts.now().getTime() - this.#askedAt() < CONFIRM_WITHIN_MS,
    );
  }

  pressAnswerKey(now: Date): AnswerKey {
    switch (this.phase()) {
      case 'ringing':
        return 'answer';
      case 'talking':
        if (now.getTime() - this.#askedAt() < CONFIRM_WITHIN_MS) {
          this.#askedAt.set(Number.NEGATIVE_INFINITY);
          return 'hang-up';
        }
        this.#askedAt.set(now.getTime());
        return 'ask';
      case 'idle':
      case 'answering':
      case 'recovering':
      case 'wrap-up':
        return 'nothing';
    }
  }

  /** Esc: hanging up is not meant any more. */
  letGo(): void {
    this.#askedAt.set(Number.NEGATIVE_INFINITY);
  }

  #since(): string | undefined {
    const call = this.parts.call();
    return this.phase() === 'talking' || this.phase() === 'recovering'
      ? call?.answeredAt
      : this.parts.presence()?.since;
  }
}

function phaseOf(parts: CallBarParts): CallPhase {
  const sound = parts.sound();
  if (sound) {
    return sound.phase === 'RINGING'
      ? 'ringing'
      : sound.phase === 'ANSWERING'
        ? 'answering'
        : 'talking';
  }
  if (parts.call()?.state === 'TALKING') return parts.seatedHere() ? 'recovering' : 'idle';
  return parts.presence()?.state === 'ACW' ? 'wrap-up' : 'idle';
}

function secondsBetween(fromMs: number, toMs: number): number {
  return Math.max(0, Math.round((toMs - fromMs) / 1000));
}
