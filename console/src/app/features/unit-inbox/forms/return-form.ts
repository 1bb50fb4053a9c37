import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { type OrderAssignment, type OrderDetail, RETURN_REASONS } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';
import * as z from 'zod';

import { Submission } from '../../../api/submission';
import { WorkOrdersApi } from '../../../api/work-orders-api';
import { Words } from '../../../i18n/words';
import { UnitSelect } from '../../../reference/unit-select';
import { Countdown } from '../../../ui/countdown/countdown';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

const ReturnFormShape = z.object({
  reasonCode: z.enum(RETURN_REASONS).nullable(),
  reasonText: z.string(),
  basis: z.string(),
  suggestedUnitId: z.uuid().nullable(),
});
const EMPTY: z.infer<typeof ReturnFormShape> = {
  reasonCode: null,
  reasonText: '',
  basis: '',
  suggestedUnitId: null,
};

/** 申请退回: reason, basis, and who should have it instead; with the time that is left to ask. */
@Component({
  selector: 'hl-return-form',
  imports: [
    Countdown,
    FormFrame,
    FormsModule,
    NzInputDirective,
    NzOptionComponent,
    NzSelectComponent,
    TranslocoPipe,
    UnitSelect,
  ],
  templateUrl: './return-form.html',
  styleUrl: './form-fields.css',
})
export class ReturnFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(WorkOrdersApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  protected readonly reasons = RETURN_REASONS;
  protected readonly kept = computed(() =>
    this.forms.of('return', this.orderId(), ReturnFormShape, EMPTY),
  );
  protected readonly form = computed(() => this.kept().value());
  protected readonly needsText = computed(() => this.form().reasonCode === 'OTHER');
  protected readonly blockedBy = computed(() => {
    const { reasonCode, reasonText, basis } = this.form();
    if (reasonCode === null) return this.words.say('handling.missing.returnReason');
    if (this.needsText() && reasonText.trim() === '') {
      return this.words.say('problem.code.reason-text-missing');
    }
    return basis.trim() === '' ? this.words.say('problem.code.basis-missing') : undefined;
  });

  protected async file(): Promise<void> {
    const kept = this.kept();
    const { reasonCode, reasonText, basis, suggestedUnitId } = kept.value();
    if (reasonCode === null) return;
    const command = {
      reasonCode,
      reasonText: reasonText.trim(),
      basis: basis.trim(),
      suggestedUnitId,
      expectedVersion: this.order().version,
    };
    const receipt = await this.submission.send((key) =>
      this.api.requestReturn(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
