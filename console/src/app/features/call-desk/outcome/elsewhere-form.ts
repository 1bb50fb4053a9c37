import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  type FactName,
  NOT_ACCEPTED_REASONS,
  type NotAcceptedReason,
  REFERRAL_CHANNELS,
  type ReferralChannel,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { IntakeApi } from '../../../api/intake-api';
import { Submission } from '../../../api/submission';
import type { OrderWork } from '../order-form/order-work';
import { isText } from './is-text';
import { OutcomeFrame } from './outcome-frame';

/** 引导 or 不予受理: the right way elsewhere, or why not at all, and what the caller was told. */
@Component({
  selector: 'hl-elsewhere-form',
  imports: [
    FormsModule,
    NzInputDirective,
    NzOptionComponent,
    NzRadioComponent,
    NzRadioGroupComponent,
    NzSelectComponent,
    OutcomeFrame,
    TranslocoPipe,
  ],
  templateUrl: './elsewhere-form.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 8px;
      align-items: center;
    }

    label {
      color: var(--text-soft);
    }
  `,
})
export class ElsewhereForm {
  readonly work = input.required<OrderWork>();
  readonly back = output();
  readonly goTo = output<FactName>();

  private readonly api = inject(IntakeApi);
  protected readonly submission = new Submission();
  protected readonly channels = REFERRAL_CHANNELS;
  protected readonly reasons = NOT_ACCEPTED_REASONS;
  protected readonly kind = signal<'REFERRED' | 'NOT_ACCEPTED'>('REFERRED');
  protected readonly channel = signal<ReferralChannel | undefined>(undefined);
  protected readonly reason = signal<NotAcceptedReason | undefined>(undefined);
  protected readonly told = signal('');
  protected readonly missing = computed(() => this.work().missing('NOTE', []));
  protected readonly ready = computed(() => {
    const chosen = this.kind() === 'REFERRED' ? this.channel() : this.reason();
    return chosen !== undefined && isText(this.told());
  });

  protected async confirm(): Promise<void> {
    const receipt = await this.submission.send(async (key) => {
      const { orderId, form, revision } = await this.work().readyForOutcome();
      const note = { form, revision, told: this.told().trim() };
      const [channel, reason] = [this.channel(), this.reason()];
      if (this.kind() === 'REFERRED' && channel !== undefined) {
        return this.api.refer(orderId, { ...note, channel }, key);
      }
      if (reason === undefined) throw new Error('A reason was asked for before');
      return this.api.refuseToAccept(orderId, { ...note, reason }, key);
    });
    if (receipt) this.work().finish(receipt);
  }
}
