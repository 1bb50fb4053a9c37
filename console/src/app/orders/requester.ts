import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderDetail, RequesterRevealed } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { Submission } from '../api/submission';
import { WorkOrdersApi } from '../api/work-orders-api';
import { Words } from '../i18n/words';
import { RefusalNote } from '../refusal/refusal-note';

/** Who asks; masked, and in clear only for a reason, which the audit keeps. */
@Component({
  selector: 'hl-requester',
  imports: [FormsModule, NzButtonComponent, NzInputDirective, RefusalNote, TranslocoPipe],
  template: `
    @if (revealed(); as clear) {
      <strong>{{ clear.name ?? '—' }} {{ clear.phone ?? '' }}</strong>
    } @else if (isHidden()) {
      <span class="soft">{{ 'workOrders.requesterHidden' | transloco }}</span>
    } @else {
      {{ name() }} {{ requester().phoneMasked }}
      @if (order().mayReveal && !asking()) {
        <button nz-button nzType="link" nzSize="small" type="button" (click)="asking.set(true)">
          {{ 'workOrders.reveal' | transloco }}
        </button>
      }
    }
    @if (asking()) {
      <form (ngSubmit)="reveal()">
        <input
          nz-input
          nzSize="small"
          name="reason"
          [attr.aria-label]="'workOrders.revealReason' | transloco"
          [placeholder]="'workOrders.revealReason' | transloco"
          [(ngModel)]="reason"
        />
        <button
          nz-button
          nzSize="small"
          type="submit"
          [disabled]="reason().trim().length < 2"
          [nzLoading]="submission.busy()"
        >
          {{ 'common.confirm' | transloco }}
        </button>
        <button nz-button nzSize="small" type="button" (click)="asking.set(false)">
          {{ 'common.cancel' | transloco }}
        </button>
      </form>
      <hl-refusal [refusal]="submission.refusal()" />
    }
  `,
  styles: `
    form {
      display: flex;
      gap: 6px;
      max-width: 420px;
      margin-top: 4px;
    }
  `,
})
export class Requester {
  readonly order = input.required<OrderDetail>();

  private readonly api = inject(WorkOrdersApi);
  private readonly words = inject(Words);
  private readonly id = computed(() => this.order().id);
  protected readonly submission = new Submission();
  protected readonly requester = computed(() => this.order().requester);
  protected readonly isHidden = computed(() => this.order().masked.includes('requester'));
  protected readonly asking = linkedSignal({ source: this.id, computation: () => false });
  protected readonly reason = signal('');
  /** Gone as soon as another order is shown; never stored. */
  protected readonly revealed = linkedSignal<string, RequesterRevealed | undefined>({
    source: this.id,
    computation: () => undefined,
  });
  protected readonly name = computed(() => {
    const { anonymous, name } = this.requester();
    return anonymous ? this.words.say('workOrders.anonymous') : (name ?? '');
  });

  protected async reveal(): Promise<void> {
    const reason = this.reason().trim();
    if (reason.length < 2) return;
    const id = this.id();
    const clear = await this.submission.send((key) => this.api.reveal(id, { reason }, key));
    if (!clear || id !== this.id()) return;
    this.revealed.set(clear);
    this.asking.set(false);
    this.reason.set('');
  }
}
