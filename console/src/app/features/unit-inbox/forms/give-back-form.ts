import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderAssignment, OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import * as z from 'zod';

import { ChainApi } from '../../../api/chain-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { Countdown } from '../../../ui/countdown/countdown';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

const GiveBackForm = z.object({ reason: z.string(), basis: z.string() });
const EMPTY: z.infer<typeof GiveBackForm> = { reason: '', basis: '' };

/** 退回上级: reason and basis, before the signature; the unit above goes on with it. */
@Component({
  selector: 'hl-give-back-form',
  imports: [Countdown, FormFrame, FormsModule, NzInputDirective, TranslocoPipe],
  template: `
    <hl-form-frame
      command="RETURN_SUB"
      [heading]="'chain.giveBack.title' | transloco"
      [sendLabel]="'chain.giveBack.send' | transloco"
      [order]="order()"
      [submission]="submission"
      [blockedBy]="blockedBy()"
      (send)="giveBack()"
      (closed)="closed.emit()"
    >
      <p class="line">
        <span class="soft">{{ 'terms.clock.T-SIGN' | transloco }}</span>
        <hl-countdown clock="T-SUB-SIGN" [dueAt]="assignment().signDueAt" />
      </p>
      <label class="name" for="give-back-reason">{{ 'chain.giveBack.reason' | transloco }} *</label>
      <textarea
        nz-input
        id="give-back-reason"
        rows="2"
        maxlength="1000"
        [ngModel]="form().reason"
        (ngModelChange)="kept().change({ reason: $event })"
        [ngModelOptions]="{ standalone: true }"
      ></textarea>
      <label class="name" for="give-back-basis">{{ 'chain.giveBack.basis' | transloco }} *</label>
      <textarea
        nz-input
        id="give-back-basis"
        rows="2"
        maxlength="2000"
        aria-describedby="give-back-hint"
        [ngModel]="form().basis"
        (ngModelChange)="kept().change({ basis: $event })"
        [ngModelOptions]="{ standalone: true }"
      ></textarea>
      <small id="give-back-hint" class="soft">{{ 'chain.giveBack.hint' | transloco }}</small>
    </hl-form-frame>
  `,
  styleUrl: './form-fields.css',
})
export class GiveBackFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(ChainApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  protected readonly kept = computed(() =>
    this.forms.of('give-back', this.orderId(), GiveBackForm, EMPTY),
  );
  protected readonly form = computed(() => this.kept().value());
  protected readonly blockedBy = computed(() => {
    const { reason, basis } = this.form();
    if (reason.trim().length < 2) {
      const what = this.words.say('chain.giveBack.reason');
      return this.words.say('handling.missing.text', { what });
    }
    return basis.trim().length < 2 ? this.words.say('problem.code.basis-missing') : undefined;
  });

  protected async giveBack(): Promise<void> {
    const kept = this.kept();
    const { reason, basis } = kept.value();
    const command = {
      reason: reason.trim(),
      basis: basis.trim(),
      expectedVersion: this.order().version,
    };
    const receipt = await this.submission.send((key) =>
      this.api.giveBack(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
