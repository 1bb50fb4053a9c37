import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzTagComponent } from 'ng-zorro-antd/tag';

import { Words } from '../../i18n/words';
import { CommandButton } from '../../orders/command-button';
import { UnitSuggestions } from '../../orders/suggestions/unit-suggestions';
import { ReferenceData } from '../../reference/reference-data';
import { RefusalNote } from '../../refusal/refusal-note';
import { RefusalSentence } from '../../refusal/refusal-sentence';
import { DueInstantButton } from '../../ui/due/due-instant';
import type { DispatchDesk } from './dispatch-desk';

/** Who gets it, until when, and the button: everything one looks at before pressing. */
@Component({
  selector: 'hl-dispatch-panel',
  imports: [
    CommandButton,
    DueInstantButton,
    FormsModule,
    NzAlertComponent,
    NzInputDirective,
    NzTagComponent,
    RefusalNote,
    TranslocoPipe,
    UnitSuggestions,
  ],
  templateUrl: './dispatch-panel.html',
  styleUrl: './dispatch-panel.css',
})
export class DispatchPanel {
  readonly desk = input.required<DispatchDesk>();
  readonly order = input.required<OrderDetail>();
  readonly send = output();

  private readonly reference = inject(ReferenceData);
  private readonly sentences = inject(RefusalSentence);
  private readonly words = inject(Words);

  protected readonly suggestionKeys = [
    'take-suggestion-1',
    'take-suggestion-2',
    'take-suggestion-3',
  ] as const;

  /** Who usually helps and is not chosen yet. */
  protected readonly usualCo = computed(() => {
    const { lead, coIds } = this.desk().choice;
    const chosen = [lead()?.id, ...coIds()];
    return (this.desk().suggestions.suggested()?.co ?? []).flatMap(({ id }) => {
      const unit = this.reference.unit(id);
      return unit && !chosen.includes(id) ? [unit] : [];
    });
  });

  /** Why it would be refused, known before pressing. */
  protected readonly warning = computed(() => {
    const refusal = this.desk().preview()?.refusal;
    return refusal ? this.sentences.ofCode(refusal.code, refusal.params) : undefined;
  });

  protected readonly blockedBy = computed(() =>
    this.desk().choice.lead() ? this.warning() : this.words.say('dispatch.leadMissing'),
  );

  protected take(unitId: string): void {
    const unit = this.reference.unit(unitId);
    if (unit) this.desk().setLead(unit);
  }
}
