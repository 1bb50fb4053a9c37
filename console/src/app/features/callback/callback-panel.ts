import { Component, computed, DestroyRef, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  ATTITUDES,
  CONTACT_MEANS,
  LEAST_CALLBACK_DAYS,
  LEAST_CALLBACK_TRIES,
  MOST_STARS,
  type OrderDetail,
  UNRATED_REASONS,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import type { TextKey } from '../../i18n/text-key';
import { Words } from '../../i18n/words';
import { CommandButton } from '../../orders/command-button';
import { CommandGate } from '../../orders/command-gate';
import { Requester } from '../../orders/requester';
import { RefusalNote } from '../../refusal/refusal-note';
import { InstantPipe } from '../../ui/instant-pipe';
import { Shortcuts } from '../../ui/shortcuts/shortcuts';
import type { CallbackDesk } from './callback-desk';
import { CALLBACK_KINDS, type CallbackResult } from './callback-form';
import { triesSoFar } from './tries-so-far';

const COUNTS_AS = {
  RECORD_SATISFIED: { tone: 'ok', key: 'callback.counts.SATISFIED', words: 'callback.words' },
  RECORD_DISSATISFIED: {
    tone: 'bad',
    key: 'callback.counts.DISSATISFIED',
    words: 'callback.reason',
  },
  CLOSE_UNRATED: { tone: 'soft', key: 'callback.counts.UNRATED', words: 'callback.unratedNote' },
  RECORD_CALLBACK_TRY: {
    tone: 'soft',
    key: 'callback.counts.TRIED',
    words: 'callback.missNote',
  },
} as const satisfies Record<
  CallbackResult['command'],
  { tone: string; key: TextKey; words: TextKey }
>;

const STARS = Array.from({ length: MOST_STARS }, (_, at) => at + 1);
const STAR_KEYS = ['star-1', 'star-2', 'star-3', 'star-4', 'star-5'] as const;

/** Whom to call, what was tried, and what the citizen says: the form of one callback. */
@Component({
  selector: 'hl-callback-panel',
  imports: [
    CommandButton,
    FormsModule,
    InstantPipe,
    NzAlertComponent,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    RefusalNote,
    Requester,
    TranslocoPipe,
  ],
  templateUrl: './callback-panel.html',
  styleUrl: './callback-panel.css',
})
export class CallbackPanel {
  readonly desk = input.required<CallbackDesk>();
  readonly order = input.required<OrderDetail>();
  readonly send = output();

  private readonly words = inject(Words);
  private readonly gate = inject(CommandGate);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly kinds = CALLBACK_KINDS;
  protected readonly stars = STARS;
  protected readonly attitudes = ATTITUDES;
  protected readonly means = CONTACT_MEANS;
  protected readonly needed = { needed: LEAST_CALLBACK_TRIES, neededDays: LEAST_CALLBACK_DAYS };

  protected readonly form = computed(() => this.desk().form);
  protected readonly tries = computed(() => {
    const so = triesSoFar(this.order().tallies.callbackTries);
    const partsLeft = so.partsLeft.map((part) => this.words.say(`callback.part.${part}`));
    return { ...so, partsLeft: partsLeft.join('、') };
  });
  /** The tries of this callback, with what happened. */
  protected readonly missed = computed(() => {
    const instants = this.order().tallies.callbackTries;
    return this.order().contacts.filter(
      ({ kind, at }) => kind === 'CALLBACK' && instants.includes(at),
    );
  });
  protected readonly hasPhone = computed(() => this.order().requester.phoneMasked !== null);
  /** Reasons that cannot hold are not offered: a number is known, or too little was tried. */
  protected readonly reasons = computed(() => {
    const { count, days } = this.tries();
    const holds = {
      UNREACHABLE: count >= LEAST_CALLBACK_TRIES && days >= LEAST_CALLBACK_DAYS,
      NO_PHONE: !this.hasPhone(),
      REFUSED: true,
    };
    return UNRATED_REASONS.map((why) => ({ why, holds: holds[why] }));
  });
  /** Known before the call: who registered the order does not ask how it went. */
  protected readonly closed = computed(() => this.gate.whyNot(this.order(), 'RECORD_SATISFIED'));
  protected readonly command = computed(() => this.form().command() ?? 'RECORD_SATISFIED');
  /** What the entry will count as: said before it is sent. */
  protected readonly countsAs = computed(() => {
    const command = this.form().command();
    return command && COUNTS_AS[command];
  });
  protected readonly placeholder = computed(() =>
    this.words.say(this.countsAs()?.words ?? 'callback.words'),
  );
  protected readonly blockedBy = computed(() => {
    const gap = this.form().gap();
    return gap && this.words.say(`callback.missing.${gap}`);
  });

  constructor() {
    const until = inject(DestroyRef);
    STAR_KEYS.forEach((key, at) => this.shortcuts.on(key, () => this.form().rate(at + 1), until));
    this.shortcuts.on('solved', () => this.form().answer(true), until);
    this.shortcuts.on('unsolved', () => this.form().answer(false), until);
    this.shortcuts.on('not-reached', () => this.form().kind.set('missed'), until);
    this.shortcuts.on('unrated', () => this.form().kind.set('unrated'), until);
  }
}
