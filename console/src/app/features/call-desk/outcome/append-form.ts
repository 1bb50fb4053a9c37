import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { IntakeApi } from '../../../api/intake-api';
import { Submission } from '../../../api/submission';
import type { OrderWork } from '../order-form/order-work';
import { isText } from './is-text';
import { OutcomeFrame } from './outcome-frame';

/** 并入: the caller's own order is in hand already; it takes the new words and is urged once more. */
@Component({
  selector: 'hl-append-form',
  imports: [FormsModule, NzInputDirective, OutcomeFrame, TranslocoPipe],
  template: `
    <hl-outcome-frame
      [heading]="'callDesk.outcome.appendTo' | transloco: { orderNo: into()?.orderNo ?? '' }"
      [ready]="ready()"
      [busy]="submission.busy()"
      [refusal]="submission.refusal()"
      (confirmed)="confirm()"
      (back)="back.emit()"
    >
      <label for="append-note">{{ 'callDesk.outcome.appendNote' | transloco }}</label>
      <textarea
        nz-input
        id="append-note"
        rows="3"
        maxlength="2000"
        [ngModelOptions]="{ standalone: true }"
        [ngModel]="note()"
        (ngModelChange)="note.set($event)"
      ></textarea>
    </hl-outcome-frame>
  `,
})
export class AppendForm {
  readonly work = input.required<OrderWork>();
  readonly back = output();

  private readonly api = inject(IntakeApi);
  protected readonly submission = new Submission();
  protected readonly into = computed(() => this.work().sameMatter());
  /** What was written down already is what the other order must learn. */
  protected readonly note = linkedSignal({
    source: this.work,
    computation: (work) => work.form().matter,
  });
  protected readonly ready = computed(() => isText(this.note()));

  protected async confirm(): Promise<void> {
    const into = this.into();
    if (!into) return;
    const receipt = await this.submission.send(async (key) => {
      const { orderId, form, revision } = await this.work().readyForOutcome();
      const note = this.note().trim();
      return this.api.append(orderId, { form, revision, intoId: into.orderId, note }, key);
    });
    if (receipt) this.work().finish(receipt);
  }
}
