import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { type OrderAssignment, type OrderDetail, RETURN_REASONS } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';
import * as z from 'zod';

import { SigningApi } from '../../../api/signing-api';
import { Submission } from '../../../api/submission';
import { WorkOrdersApi } from '../../../api/work-orders-api';
import { Words } from '../../../i18n/words';
import { FileDrop } from '../../../orders/files/file-drop';
import { UnitSelect } from '../../../reference/unit-select';
import { Countdown } from '../../../ui/countdown/countdown';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

const ReturnFormShape = z.object({
  reasonCode: z.enum(RETURN_REASONS).nullable(),
  reasonText: z.string(),
  basis: z.string(),
  suggestedUnitId: z.uuid().nullable(),
  attachmentIds: z.array(z.string()).readonly(),
});
const EMPTY: z.infer<typeof ReturnFormShape> = {
  reasonCode: null,
  reasonText: '',
  basis: '',
  suggestedUnitId: null,
  attachmentIds: [],
};

/** 申请退回, or 误签更正 once it was signed: reason, basis, and who should have it instead; with the time that is left to ask. */
@Component({
  selector: 'hl-return-form',
  imports: [
    Countdown,
    FileDrop,
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
  /** 误签更正: the unit has signed already. */
  readonly missign = input(false);
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(WorkOrdersApi);
  private readonly signing = inject(SigningApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  protected readonly travelling = signal(false);
  protected readonly reasons = RETURN_REASONS;
  protected readonly kept = computed(() =>
    this.forms.of('return', this.orderId(), ReturnFormShape, EMPTY),
  );
  protected readonly form = computed(() => this.kept().value());
  protected readonly needsText = computed(() => this.form().reasonCode === 'OTHER');
  protected readonly blockedBy = computed(() => {
    if (this.travelling()) return this.words.say('files.travelling');
    const { reasonCode, reasonText, basis } = this.form();
    if (reasonCode === null) return this.words.say('handling.missing.returnReason');
    if (this.needsText() && reasonText.trim() === '') {
      return this.words.say('problem.code.reason-text-missing');
    }
    return basis.trim() === '' ? this.words.say('problem.code.basis-missing') : undefined;
  });

  protected async file(): Promise<void> {
    const kept = this.kept();
    const { reasonCode, reasonText, basis, suggestedUnitId, attachmentIds } = kept.value();
    if (reasonCode === null) return;
    const command = {
      reasonCode,
      reasonText: reasonText.trim(),
      basis: basis.trim(),
      suggestedUnitId,
      attachmentIds,
      expectedVersion: this.order().version,
    };
    const receipt = await this.submission.send((key) =>
      this.missign()
        ? this.signing.requestMissignReturn(this.assignment().id, command, key)
        : this.api.requestReturn(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
