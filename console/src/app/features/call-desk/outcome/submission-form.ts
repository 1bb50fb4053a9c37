import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FactName } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';

import { IntakeApi } from '../../../api/intake-api';
import { Submission } from '../../../api/submission';
import { ReferenceData } from '../../../reference/reference-data';
import type { OrderWork } from '../order-form/order-work';
import { OutcomeFrame } from './outcome-frame';

/** 书面转办: the matter is read back to the caller and goes to the dispatchers. */
@Component({
  selector: 'hl-submission-form',
  imports: [FormsModule, NzCheckboxComponent, OutcomeFrame, TranslocoPipe],
  template: `
    <hl-outcome-frame
      [heading]="'terms.disposition.WRITTEN_TRANSFER' | transloco"
      [missing]="missing()"
      [ready]="true"
      [busy]="submission.busy()"
      [refusal]="submission.refusal()"
      (confirmed)="confirm()"
      (back)="back.emit()"
      (goTo)="goTo.emit($event)"
    >
      <p class="read" data-testid="read-back">
        <strong>{{ 'callDesk.outcome.readBack' | transloco }}</strong>
        {{ told() }}
        @if (work().form().expectation) {
          {{ 'callDesk.form.expectation' | transloco }}：{{ work().form().expectation }}
        }
      </p>
      <label
        nz-checkbox
        data-testid="was-read-back"
        [ngModelOptions]="{ standalone: true }"
        [ngModel]="readBack()"
        (ngModelChange)="readBack.set($event)"
        >{{ 'callDesk.outcome.wasReadBack' | transloco }}</label
      >
    </hl-outcome-frame>
  `,
  styles: `
    .read {
      max-height: 120px;
      padding: 6px 10px;
      overflow: auto;
      border-left: 3px solid var(--accent-line);
      background: var(--surface-head);
    }
  `,
})
export class SubmissionForm {
  readonly work = input.required<OrderWork>();
  readonly back = output();
  readonly goTo = output<FactName>();

  private readonly api = inject(IntakeApi);
  private readonly reference = inject(ReferenceData);
  protected readonly submission = new Submission();
  protected readonly readBack = signal(false);
  protected readonly missing = computed(() => {
    const work = this.work();
    const category = this.reference.category(work.form().categoryCode);
    return work.missing('ORDER', category?.requiredAttributes ?? []);
  });
  /** What has been written down so far, in the order in which one says it. */
  protected readonly told = computed(() => {
    const { place, districtCode, occurred, matter } = this.work().form();
    const where = [this.reference.district(districtCode)?.name, place].filter(Boolean).join(' ');
    return [where, occurred, matter].filter((part) => part.trim() !== '').join('，');
  });

  protected async confirm(): Promise<void> {
    const receipt = await this.submission.send(async (key) => {
      const { orderId, form, revision } = await this.work().readyForOutcome();
      return this.api.submit(orderId, { form, revision, readBack: this.readBack() }, key);
    });
    if (receipt) this.work().finish(receipt);
  }
}
