import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { DISPUTE_GROUNDS, type OrderAssignment, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';
import * as z from 'zod';

import { SigningApi } from '../../../api/signing-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { UnitSelect } from '../../../reference/unit-select';
import { Countdown } from '../../../ui/countdown/countdown';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

const FilingForm = z.object({
  ground: z.enum(DISPUTE_GROUNDS).nullable(),
  counterpartUnitId: z.uuid().nullable(),
  reason: z.string(),
});
const EMPTY: z.infer<typeof FilingForm> = { ground: null, counterpartUnitId: null, reason: '' };

/** 报备: on what ground, with whom, and what is being settled; it gives 48 hours to sign. */
@Component({
  selector: 'hl-filing-form',
  imports: [
    Countdown,
    FormFrame,
    FormsModule,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    TranslocoPipe,
    UnitSelect,
  ],
  template: `
    <hl-form-frame
      command="FILE_DISPUTE"
      [heading]="'handling.filing.title' | transloco"
      [sendLabel]="'handling.filing.send' | transloco"
      [order]="order()"
      [submission]="submission"
      [blockedBy]="blockedBy()"
      (send)="file()"
      (closed)="closed.emit()"
    >
      <p class="line">
        <span class="soft">{{ 'terms.clock.T-SIGN' | transloco }}</span>
        <hl-countdown clock="T-SIGN" [dueAt]="assignment().signDueAt" />
      </p>
      <p class="hint">{{ 'handling.filing.effect' | transloco }}</p>
      <span class="name" id="filing-ground">{{ 'handling.filing.ground' | transloco }} *</span>
      <nz-radio-group
        nzSize="small"
        nzButtonStyle="solid"
        aria-labelledby="filing-ground"
        [ngModel]="kept().value().ground"
        (ngModelChange)="kept().change({ ground: $event })"
        [ngModelOptions]="{ standalone: true }"
      >
        @for (ground of grounds; track ground) {
          <label nz-radio-button [nzValue]="ground">{{
            'terms.disputeGround.' + ground | transloco
          }}</label>
        }
      </nz-radio-group>
      <label class="name" for="filing-unit"
        >{{ 'handling.filing.counterpart' | transloco }} *</label
      >
      <hl-unit-select
        inputId="filing-unit"
        [unitId]="kept().value().counterpartUnitId ?? undefined"
        (unitIdChange)="kept().change({ counterpartUnitId: $event ?? null })"
      />
      <label class="name" for="filing-reason">{{ 'handling.filing.reason' | transloco }} *</label>
      <textarea
        nz-input
        id="filing-reason"
        rows="3"
        maxlength="1000"
        [placeholder]="'handling.filing.hint' | transloco"
        [ngModel]="kept().value().reason"
        (ngModelChange)="kept().change({ reason: $event })"
        [ngModelOptions]="{ standalone: true }"
      ></textarea>
    </hl-form-frame>
  `,
  styleUrl: './form-fields.css',
})
export class FilingFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(SigningApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  protected readonly grounds = DISPUTE_GROUNDS;
  protected readonly kept = computed(() =>
    this.forms.of('filing', this.orderId(), FilingForm, EMPTY),
  );
  protected readonly blockedBy = computed(() => {
    const { ground, counterpartUnitId, reason } = this.kept().value();
    if (ground === null) return this.words.say('handling.missing.ground');
    if (counterpartUnitId === null) return this.words.say('handling.missing.counterpart');
    return reason.trim() === '' ? this.words.say('handling.missing.filingReason') : undefined;
  });

  protected async file(): Promise<void> {
    const kept = this.kept();
    const { ground, counterpartUnitId, reason } = kept.value();
    if (ground === null || counterpartUnitId === null) return;
    const command = {
      ground,
      counterpartUnitId,
      reason: reason.trim(),
      expectedVersion: this.order().version,
    };
    const receipt = await this.submission.send((key) =>
      this.api.fileDispute(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
