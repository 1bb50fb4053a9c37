import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { type OrderDetail, type Unit, usualUnitsIn } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzTagComponent } from 'ng-zorro-antd/tag';

import { Words } from '../../i18n/words';
import { CommandButton } from '../../orders/command-button';
import { ReferenceData } from '../../reference/reference-data';
import { RefusalNote } from '../../refusal/refusal-note';
import { RefusalSentence } from '../../refusal/refusal-sentence';
import { DueInstantButton } from '../../ui/due/due-instant';
import type { DispatchDesk } from './dispatch-desk';
import { shutByReport } from './unit-chooser/shut-by-report';

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
  ],
  templateUrl: './dispatch-panel.html',
  styleUrl: './dispatch-panel.css',
})
export class DispatchPanel {
  readonly desk = input.required<DispatchDesk>();
  readonly order = input.required<OrderDetail>();
  /** 被举报单位 of the order. */
  readonly accused = input<Unit>();
  readonly send = output();

  private readonly reference = inject(ReferenceData);
  private readonly sentences = inject(RefusalSentence);
  private readonly words = inject(Words);

  /** The catalogue's rule for the category: a suggestion with its reason, the dispatcher decides. */
  protected readonly suggestion = computed(() => {
    const { categoryCode, districtCode } = this.order().form;
    const category = this.reference.category(categoryCode);
    if (!category) return undefined;
    const { lead, co } = usualUnitsIn(category.usualUnits, districtCode);
    const [first] = this.unitsOf(lead);
    return first && { category: category.name, lead: first, co: this.unitsOf(co) };
  });

  /** Why it would be refused, known before pressing. */
  protected readonly warning = computed(() => {
    const refusal = this.desk().preview()?.refusal;
    return refusal ? this.sentences.ofCode(refusal.code, refusal.params) : undefined;
  });

  protected readonly blockedBy = computed(() =>
    this.desk().choice.lead() ? this.warning() : this.words.say('dispatch.leadMissing'),
  );

  protected useSuggestion(lead: Unit, co: readonly Unit[]): void {
    this.desk().choice.clear();
    for (const unit of co) this.desk().choice.toggleCo(unit);
    this.desk().setLead(lead);
  }

  private unitsOf(ids: readonly string[]): Unit[] {
    const units = this.reference.units().filter((unit) => unit.dispatchable && unit.active);
    const shut = shutByReport(units, this.accused());
    return ids.flatMap((id) => units.filter((unit) => unit.id === id && !shut.has(id)));
  }
}
