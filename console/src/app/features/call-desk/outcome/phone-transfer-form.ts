import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FactName } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzDatePickerComponent } from 'ng-zorro-antd/date-picker';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { IntakeApi } from '../../../api/intake-api';
import { Submission } from '../../../api/submission';
import { ServerClock } from '../../../live/server-clock';
import { UnitSelect } from '../../../reference/unit-select';
import type { OrderWork } from '../order-form/order-work';
import { SuggestedUnits } from '../side-panel/suggested-units';
import { isText } from './is-text';
import { OutcomeFrame } from './outcome-frame';

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/** 电话转办: a unit took the matter by phone: who, when, and what it promised until when. */
@Component({
  selector: 'hl-phone-transfer-form',
  imports: [
    FormsModule,
    NzDatePickerComponent,
    NzInputDirective,
    OutcomeFrame,
    TranslocoPipe,
    UnitSelect,
  ],
  template: `
    <hl-outcome-frame
      [heading]="'terms.disposition.PHONE_TRANSFER' | transloco"
      [missing]="missing()"
      [ready]="ready()"
      [busy]="submission.busy()"
      [refusal]="submission.refusal()"
      (confirmed)="confirm()"
      (back)="back.emit()"
      (goTo)="goTo.emit($event)"
    >
      <div class="fields">
        <label for="transfer-unit">{{ 'callDesk.outcome.unit' | transloco }}</label>
        <hl-unit-select inputId="transfer-unit" data-testid="transfer-unit" [(unitId)]="unitId" />
        <label for="taken-by">{{ 'callDesk.outcome.takenBy' | transloco }}</label>
        <input
          nz-input
          id="taken-by"
          data-first
          maxlength="40"
          autocomplete="off"
          [ngModelOptions]="{ standalone: true }"
          [ngModel]="takenBy()"
          (ngModelChange)="takenBy.set($event)"
        />
        <label for="taken-at">{{ 'callDesk.outcome.takenAt' | transloco }}</label>
        <nz-date-picker
          nzId="taken-at"
          nzShowTime
          nzFormat="MM-dd HH:mm"
          [nzAllowClear]="false"
          [ngModelOptions]="{ standalone: true }"
          [ngModel]="takenAt()"
          (ngModelChange)="takenAt.set($event)"
        />
        <label for="promised-at">{{ 'callDesk.outcome.promisedAt' | transloco }}</label>
        <nz-date-picker
          nzId="promised-at"
          nzShowTime
          nzFormat="MM-dd HH:mm"
          [nzAllowClear]="false"
          [ngModelOptions]="{ standalone: true }"
          [ngModel]="promisedAt()"
          (ngModelChange)="promisedAt.set($event)"
        />
        <label for="promise">{{ 'callDesk.outcome.promise' | transloco }}</label>
        <input
          nz-input
          class="promise"
          id="promise"
          maxlength="500"
          autocomplete="off"
          [ngModelOptions]="{ standalone: true }"
          [ngModel]="promise()"
          (ngModelChange)="promise.set($event)"
        />
      </div>
    </hl-outcome-frame>
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: auto 1fr auto 1fr;
      gap: 8px;
      align-items: center;
    }

    label {
      color: var(--text-soft);
      text-align: right;
    }

    .promise {
      grid-column: 2 / -1;
    }

    nz-date-picker {
      width: 100%;
    }
  `,
})
export class PhoneTransferForm {
  readonly work = input.required<OrderWork>();
  readonly back = output();
  readonly goTo = output<FactName>();

  private readonly api = inject(IntakeApi);
  private readonly now = inject(ServerClock).read();
  private readonly suggested = inject(SuggestedUnits);
  protected readonly submission = new Submission();
  protected readonly unitId = linkedSignal<string | undefined>(
    () => this.suggested.of(this.work().form()).lead[0]?.id,
  );
  protected readonly takenBy = signal('');
  protected readonly takenAt = signal(this.now);
  protected readonly promise = signal('');
  protected readonly promisedAt = signal(new Date(this.now.getTime() + ONE_DAY_MS));
  protected readonly missing = computed(() => this.work().missing('RECORD', []));
  protected readonly ready = computed(
    () => this.unitId() !== undefined && this.takenBy().trim() !== '' && isText(this.promise()),
  );

  protected async confirm(): Promise<void> {
    const unitId = this.unitId();
    if (unitId === undefined) return;
    const receipt = await this.submission.send(async (key) => {
      const { orderId, form, revision } = await this.work().readyForOutcome();
      const transfer = {
        form,
        revision,
        unitId,
        takenBy: this.takenBy().trim(),
        takenAt: this.takenAt().toISOString(),
        promise: this.promise().trim(),
        promisedAt: this.promisedAt().toISOString(),
      };
      return this.api.recordPhoneTransfer(orderId, transfer, key);
    });
    if (receipt) this.work().finish(receipt);
  }
}
