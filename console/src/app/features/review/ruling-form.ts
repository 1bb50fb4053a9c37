import type { ElementRef } from '@angular/core';
import { Component, computed, DestroyRef, inject, input, output, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CommandType, OrderDetail, RulingDecision } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import { Words } from '../../i18n/words';
import { CommandButton } from '../../orders/command-button';
import { RefusalNote } from '../../refusal/refusal-note';
import { Shortcuts } from '../../ui/shortcuts/shortcuts';
import type { ReviewDesk } from './review-desk';

const TEMPLATES = {
  APPROVED: ['notTheirs', 'otherArea', 'twice'],
  REJECTED: ['onDutyList', 'firstReceiver', 'basisTooThin'],
} as const;

/** Approve or reject, with the reason; templates write the usual ones. */
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
  private readonly text = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');

  protected readonly templates = computed(() => {
    const decision = this.desk().decision();
    return decision
      ? TEMPLATES[decision].map((name) =>
          this.words.sayOr(`review.template.${decision}.${name}`, name),
        )
      : [];
  });
  protected readonly command = computed<CommandType>(() =>
    this.desk().decision() === 'REJECTED' ? 'REJECT_RETURN' : 'APPROVE_RETURN',
  );
  protected readonly blockedBy = computed(() => {
    if (!this.desk().decision()) return this.words.say('review.decideFirst');
    return this.desk().isComplete() ? undefined : this.words.say('review.reasonMissing');
  });

  constructor() {
    const until = inject(DestroyRef);
    this.shortcuts.on('approve-return', () => this.decide('APPROVED'), until);
    this.shortcuts.on('reject-return', () => this.decide('REJECTED'), until);
  }

  protected decide(decision: RulingDecision): void {
    this.desk().decision.set(decision);
    this.text().nativeElement.focus();
  }
}
