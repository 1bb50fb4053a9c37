import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FactName } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { IntakeApi } from '../../../api/intake-api';
import { Submission } from '../../../api/submission';
import type { OrderWork } from '../order-form/order-work';
import { isText } from './is-text';
import { OutcomeFrame } from './outcome-frame';

/** 直接答复: the caller has the answer; it is kept word for word and the order is closed. */
@Component({
  selector: 'hl-answer-form',
  imports: [FormsModule, NzInputDirective, OutcomeFrame, TranslocoPipe],
  template: `
    <hl-outcome-frame
      [heading]="'terms.disposition.DIRECT_ANSWER' | transloco"
      [missing]="missing()"
      [ready]="ready()"
      [busy]="submission.busy()"
      [refusal]="submission.refusal()"
      (confirmed)="confirm()"
      (back)="back.emit()"
      (goTo)="goTo.emit($event)"
    >
      <label for="answer">{{ 'callDesk.outcome.answer' | transloco }}</label>
      <textarea
        nz-input
        id="answer"
        rows="4"
        maxlength="4000"
        [ngModelOptions]="{ standalone: true }"
        [ngModel]="answer()"
        (ngModelChange)="answer.set($event)"
      ></textarea>
    </hl-outcome-frame>
  `,
})
export class AnswerForm {
  readonly work = input.required<OrderWork>();
  readonly back = output();
  readonly goTo = output<FactName>();

  private readonly api = inject(IntakeApi);
  protected readonly submission = new Submission();
  protected readonly answer = signal('');
  protected readonly missing = computed(() => this.work().missing('RECORD', []));
  protected readonly ready = computed(() => isText(this.answer()));

  protected async confirm(): Promise<void> {
    const receipt = await this.submission.send(async (key) => {
      const { orderId, form, revision } = await this.work().readyForOutcome();
      return this.api.answer(orderId, { form, revision, answer: this.answer().trim() }, key);
    });
    if (receipt) this.work().finish(receipt);
  }
}
