import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzTagComponent } from 'ng-zorro-antd/tag';

import { Words } from '../../../i18n/words';
import { CommandButton } from '../../../orders/command-button';
import { UnitSuggestions } from '../../../orders/suggestions/unit-suggestions';
import { ReferenceData } from '../../../reference/reference-data';
import { UnitSelect } from '../../../reference/unit-select';
import { RefusalNote } from '../../../refusal/refusal-note';
import type { ReviewDesk } from '../review-desk';

/** 争议裁定: who has to do it, by what, and why; sent, it is dispatched. */
@Component({
  selector: 'hl-dispute-ruling-form',
  imports: [
    CommandButton,
    FormsModule,
    NzInputDirective,
    NzTagComponent,
    RefusalNote,
    TranslocoPipe,
    UnitSelect,
    UnitSuggestions,
  ],
  templateUrl: './dispute-ruling-form.html',
  styleUrl: './dispute-ruling-form.css',
})
export class DisputeRulingForm {
  readonly desk = input.required<ReviewDesk>();
  readonly order = input.required<OrderDetail>();
  readonly send = output();

  private readonly reference = inject(ReferenceData);
  private readonly words = inject(Words);

  protected readonly suggestionKeys = [
    'name-suggestion-1',
    'name-suggestion-2',
    'name-suggestion-3',
  ] as const;
  protected readonly ruling = computed(() => this.desk().ruling);
  protected readonly co = computed(() =>
    this.ruling()
      .coIds()
      .map((id) => ({ id, name: this.reference.unit(id)?.name ?? '' })),
  );
  protected readonly blockedBy = computed(() => {
    if (this.ruling().leadId() === undefined) return this.words.say('disputes.leadMissing');
    return this.ruling().hasWords() ? undefined : this.words.say('disputes.wordsMissing');
  });
}
