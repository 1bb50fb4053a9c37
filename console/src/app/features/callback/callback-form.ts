import { computed, signal } from '@angular/core';
import type {
  CloseUnrated,
  ContactMeans,
  Rating,
  RecordCallbackTry,
  RecordDissatisfied,
  RecordSatisfied,
  UnratedReason,
} from '@hotline/shared';
import { isSatisfied } from '@hotline/shared';

/** What came of the call. */
export const CALLBACK_KINDS = ['reached', 'missed', 'unrated'] as const;

export type CallbackKind = (typeof CALLBACK_KINDS)[number];

/** A callback as it is sent: each way it can end is a command of its own. */
export type CallbackResult =
  | ({ readonly command: 'RECORD_SATISFIED' } & RecordSatisfied)
  | ({ readonly command: 'RECORD_DISSATISFIED' } & RecordDissatisfied)
  | ({ readonly command: 'RECORD_CALLBACK_TRY' } & RecordCallbackTry)
  | ({ readonly command: 'CLOSE_UNRATED' } & CloseUnrated);

export type CallbackGap = 'kind' | 'stars' | 'solved' | 'reason' | 'note' | 'why';

/**
 * What the citizen says, as it is being noted. Nothing is filled in beforehand: a verdict that
 * nobody gave is no verdict, and silence is not satisfaction.
 */
export class CallbackForm {
  readonly kind = signal<CallbackKind | undefined>(undefined);
  readonly stars = signal<number | undefined>(undefined);
  readonly solved = signal<boolean | undefined>(undefined);
  /** Null: the citizen did not say. */
  readonly attitude = signal<Rating['attitude']>(null);
  readonly means = signal<ContactMeans>('PHONE');
  readonly why = signal<UnratedReason | undefined>(undefined);
  readonly words = signal('');

  /** How what is noted so far would count. */
  readonly command = computed((): CallbackResult['command'] | undefined => {
    switch (this.kind()) {
      case 'missed':
        return 'RECORD_CALLBACK_TRY';
      case 'unrated':
        return 'CLOSE_UNRATED';
      case 'reached': {
        const rating = this.rating();
        if (!rating) return undefined;
        return isSatisfied(rating) ? 'RECORD_SATISFIED' : 'RECORD_DISSATISFIED';
      }
      case undefined:
        return undefined;
    }
  });

  /** What still has to be asked or written; undefined when it can be sent. */
  readonly gap = computed((): CallbackGap | undefined => {
    switch (this.kind()) {
      case undefined:
        return 'kind';
      case 'missed':
        return this.note() === '' ? 'note' : undefined;
      case 'unrated':
        return this.why() === undefined ? 'why' : undefined;
      case 'reached':
        if (this.stars() === undefined) return 'stars';
        if (this.solved() === undefined) return 'solved';
        return this.command() === 'RECORD_DISSATISFIED' && this.note() === ''
          ? 'reason'
          : undefined;
    }
  });

  /** As it is sent; undefined while something is missing. */
  readonly result = computed((): CallbackResult | undefined => {
    const command = this.command();
    const rating = this.rating();
    const why = this.why();
    const note = this.note();
    if (this.gap()) return undefined;
    if (command === 'RECORD_CALLBACK_TRY') return { command, means: this.means(), note };
    if (command === 'CLOSE_UNRATED') return why && { command, why, note };
    if (!command || !rating) return undefined;
    const { stars, solved, attitude } = rating;
    return command === 'RECORD_SATISFIED'
      ? { command, stars, attitude, note }
      : { command, stars, solved, attitude, reason: note };
  });

  private readonly note = computed(() => this.words().trim());
  private readonly rating = computed((): Rating | undefined => {
    const stars = this.stars();
    const solved = this.solved();
    if (stars === undefined || solved === undefined) return undefined;
    return { stars, solved, attitude: this.attitude() };
  });

  /** A star or an answer can only come from somebody who was reached. */
  rate(stars: number): void {
    this.kind.set('reached');
    this.stars.set(stars);
  }

  answer(solved: boolean): void {
    this.kind.set('reached');
    this.solved.set(solved);
  }

  clear(): void {
    this.kind.set(undefined);
    this.stars.set(undefined);
    this.solved.set(undefined);
    this.attitude.set(null);
    this.means.set('PHONE');
    this.why.set(undefined);
    this.words.set('');
  }
}
