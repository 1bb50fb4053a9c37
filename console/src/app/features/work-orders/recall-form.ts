import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';

import { Submission } from '../../api/submission';
import { WorkOrdersApi } from '../../api/work-orders-api';
import { Words } from '../../i18n/words';
import { CommandButton } from '../../orders/command-button';
import { RefusalNote } from '../../refusal/refusal-note';

/** 撤回改派: the dispatcher's own mistake, put right before the unit signs. */
@Component({
  selector: 'hl-recall-form',
  imports: [CommandButton, FormsModule, NzInputDirective, RefusalNote, TranslocoPipe],
  template: `
    <div class="line">
      <input
        nz-input
        maxlength="500"
        [attr.aria-label]="'workOrders.recallReason' | transloco"
        [placeholder]="'workOrders.recallReason' | transloco"
        [(ngModel)]="reason"
      />
      <hl-command-button
        command="RECALL"
        [order]="order()"
        [busy]="submission.busy()"
        [blockedBy]="blockedBy()"
        (run)="recall()"
        >{{ 'workOrders.recall' | transloco }}</hl-command-button
      >
    </div>
    <hl-refusal [refusal]="submission.refusal()" />
  `,
  styles: `
    .line {
      display: flex;
      gap: 8px;
      max-width: 560px;
    }
  `,
})
export class RecallForm {
  readonly order = input.required<OrderDetail>();
  /** Recalled or refused: the order is worth reading again. */
  readonly done = output();

  private readonly api = inject(WorkOrdersApi);
  private readonly words = inject(Words);
  private readonly message = inject(NzMessageService);
  protected readonly submission = new Submission();
  protected readonly reason = signal('');
  protected readonly blockedBy = computed(() =>
    this.reason().trim().length < 2 ? this.words.say('workOrders.recallReason') : undefined,
  );

  protected async recall(): Promise<void> {
    const { id, version } = this.order();
    const command = { reason: this.reason().trim(), expectedVersion: version };
    const receipt = await this.submission.send((key) => this.api.recall(id, command, key));
    if (receipt) {
      this.reason.set('');
      this.message.success(this.words.say('workOrders.recalled'));
    }
    this.done.emit();
  }
}
