import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FactName } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';

import { IntakeApi } from '../../../api/intake-api';
import { Submission } from '../../../api/submission';
import { ReferenceData } from '../../../reference/reference-data';
import type { OrderWork } from '../order-form/order-work';
import { OutcomeFrame } from './outcome-frame';

/** 书面转办: the matter is read back to the caller and goes to the dispatchers. */
@Component({
  selector: 'hl-submission-form',
  imports: [FormsModule, NzButtonComponent, NzCheckboxComponent, OutcomeFrame, TranslocoPipe],
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
      @if (suggested(); as same) {
        <p class="same" data-testid="same-matter">
          {{ 'callDesk.outcome.same.' + same.advice | transloco: { orderNo: same.orderNo } }}
          <button nz-button nzType="link" nzSize="small" type="button" (click)="letGo()">
            {{ 'callDesk.outcome.notSame' | transloco }}
          </button>
        </p>
      }
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
    .same {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 4px 10px;
      background: var(--warn-soft);
    }

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
  protected readonly suggested = computed(() => {
    const same = this.work().sameMatter();
    return same?.advice === 'APPEND' ? undefined : same;
  });
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

  protected letGo(): void {
    this.work().sameMatter.set(undefined);
    this.submission.forgetRefusal();
  }

  protected async confirm(): Promise<void> {
    const receipt = await this.submission.send(async (key) => {
      const { orderId, form, revision } = await this.work().readyForOutcome();
      const same = this.suggested();
      const suggestion = same && {
        kind: same.advice === 'REPEATED' ? ('REPEATED' as const) : ('MERGE' as const),
        orderId: same.orderId,
      };
      const submission = { form, revision, readBack: this.readBack() };
      return this.api.submit(orderId, suggestion ? { ...submission, suggestion } : submission, key);
    });
    if (receipt) this.work().finish(receipt);
  }
}
