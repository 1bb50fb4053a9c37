import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  type OrderAssignment,
  type OrderDetail,
  RETURN_REASONS,
  type ReturnReason,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { Submission } from '../../../api/submission';
import { WorkOrdersApi } from '../../../api/work-orders-api';
import { UnitSelect } from '../../../reference/unit-select';
import { RefusalNote } from '../../../refusal/refusal-note';
import { Countdown } from '../../../ui/countdown/countdown';

/** 申请退回: reason, basis, and who should have it instead; with the time that is left to ask. */
@Component({
  selector: 'hl-return-form',
  imports: [
    Countdown,
    FormsModule,
    NzButtonComponent,
    NzInputDirective,
    NzOptionComponent,
    NzSelectComponent,
    RefusalNote,
    TranslocoPipe,
    UnitSelect,
  ],
  templateUrl: './return-form.html',
  styleUrl: './return-form.css',
})
export class ReturnForm {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly filed = output();
  /** The server said no: the order may have changed meanwhile. */
  readonly refused = output();
  readonly cancelled = output();

  private readonly api = inject(WorkOrdersApi);
  protected readonly submission = new Submission();
  protected readonly reasons = RETURN_REASONS;
  protected readonly reasonCode = signal<ReturnReason | undefined>(undefined);
  protected readonly reasonText = signal('');
  protected readonly basis = signal('');
  protected readonly suggestedUnitId = signal<string | undefined>(undefined);

  protected readonly needsText = computed(() => this.reasonCode() === 'OTHER');
  protected readonly isComplete = computed(
    () =>
      this.reasonCode() !== undefined &&
      this.basis().trim() !== '' &&
      (!this.needsText() || this.reasonText().trim() !== ''),
  );

  protected async file(): Promise<void> {
    const reasonCode = this.reasonCode();
    if (!reasonCode || !this.isComplete()) return;
    const command = {
      reasonCode,
      reasonText: this.reasonText().trim(),
      basis: this.basis().trim(),
      suggestedUnitId: this.suggestedUnitId() ?? null,
      expectedVersion: this.order().version,
    };
    const receipt = await this.submission.send((key) =>
      this.api.requestReturn(this.assignment().id, command, key),
    );
    if (receipt) this.filed.emit();
    else this.refused.emit();
  }
}
