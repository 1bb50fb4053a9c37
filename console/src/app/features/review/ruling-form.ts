import type { ElementRef } from '@angular/core';
import { Component, computed, DestroyRef, inject, input, output, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import { Words } from '../../i18n/words';
import { CommandButton } from '../../orders/command-button';
import { RefusalNote } from '../../refusal/refusal-note';
import { Shortcuts } from '../../ui/shortcuts/shortcuts';
import { type Judgement, needsReason, takesReason } from './judgements';
import type { ReviewDesk } from './review-desk';

/** The usual reasons, written by one press. */
const TEMPLATES: Readonly<Partial<Record<Judgement, readonly string[]>>> = {
  REFUSE_FILING: ['clearDuty', 'notWithIt'],
  APPROVE_RETURN: ['notTheirs', 'otherArea', 'twice'],
  REJECT_RETURN: ['onDutyList', 'firstReceiver', 'basisTooThin'],
  APPROVE_EXTENSION: ['groundsHold'],
  REJECT_EXTENSION: ['groundsThin', 'citizenNotTold', 'startedLate'],
  REJECT_CLOSE: ['notAnswered', 'noContact', 'replyUnclear'],
  RULE_REWORK: ['notSolved', 'notAsReported'],
  SPLIT_FROM_GROUP: ['ownCase'],
  CONFIRM_REPEATED: ['answered'],
  DECLINE_REPEATED: ['another'],
  REOPEN_REPEATED: ['again'],
  PROPOSE_STRIKE_OFF: ['policy', 'didTheirPart', 'unfounded'],
};

/** Yes or no, with the reason; a confirmation needs none. */
@Component({
  selector: 'hl-ruling-form',
  imports: [
    CommandButton,
    FormsModule,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    RefusalNote,
    TranslocoPipe,
  ],
  templateUrl: './ruling-form.html',
  styleUrl: './ruling-form.css',
})
export class RulingForm {
  readonly desk = input.required<ReviewDesk>();
  readonly order = input.required<OrderDetail>();
  readonly send = output();

  private readonly words = inject(Words);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly text = viewChild<ElementRef<HTMLTextAreaElement>>('text');

  protected readonly templates = computed(() => {
    const judgement = this.desk().judgement();
    if (!judgement) return [];
    return (TEMPLATES[judgement] ?? []).map((name) =>
      this.words.sayOr(`review.template.${judgement}.${name}`, name),
    );
  });
  /** Before anything is chosen the button asks for "yes": it says early what stands against it. */
  protected readonly command = computed(
    () => this.desk().judgement() ?? this.desk().choices()?.yes ?? 'APPROVE_RETURN',
  );
  protected readonly takesReason = computed(() => takesReason(this.command()));
  protected readonly needsReason = computed(() => {
    const judgement = this.desk().judgement();
    return judgement !== undefined && needsReason(judgement);
  });
  protected readonly blockedBy = computed(() => {
    if (!this.desk().judgement()) return this.words.say('review.decideFirst');
    return this.desk().isComplete() ? undefined : this.words.say('review.reasonMissing');
  });

  constructor() {
    const until = inject(DestroyRef);
    this.shortcuts.on('say-yes', () => this.decide(this.desk().choices()?.yes), until);
    this.shortcuts.on('say-other', () => this.decide(this.desk().choices()?.other), until);
    this.shortcuts.on('say-no', () => this.decide(this.desk().choices()?.no), until);
  }

  protected decide(judgement: Judgement | undefined): void {
    if (!judgement) return;
    this.desk().judgement.set(judgement);
    this.text()?.nativeElement.focus();
  }
}
