import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { isUnsigned, type OrderAssignment, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { ChainApi } from '../../../api/chain-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { RefusalNote } from '../../../refusal/refusal-note';

/** 收回: what this unit forwarded and has no report of; with a reason once it was signed for. */
@Component({
  selector: 'hl-take-back',
  imports: [FormsModule, NzButtonComponent, NzInputDirective, RefusalNote, TranslocoPipe],
  template: `
    @if (isOpen()) {
      <form
        [attr.aria-label]="'chain.takeBack.title' | transloco: { unit: sub().unit.name }"
        (submit)="$event.preventDefault()"
      >
        <input
          nz-input
          maxlength="1000"
          [attr.aria-label]="'chain.takeBack.reason' | transloco"
          [placeholder]="'chain.takeBack.reason' | transloco"
          [ngModel]="reason()"
          (ngModelChange)="reason.set($event)"
          [ngModelOptions]="{ standalone: true }"
        />
        <button
          nz-button
          nzSize="small"
          nzDanger
          type="button"
          [nzLoading]="submission.busy()"
          [disabled]="blockedBy() !== undefined"
          (click)="takeBack()"
        >
          {{ 'chain.takeBack.send' | transloco }}
        </button>
        <button nz-button nzSize="small" nzType="text" type="button" (click)="isOpen.set(false)">
          {{ 'common.cancel' | transloco }}
        </button>
        <small class="soft">{{ blockedBy() ?? ('chain.takeBack.all' | transloco) }}</small>
        <hl-refusal [refusal]="submission.refusal()" />
      </form>
    } @else {
      <button nz-button nzSize="small" type="button" (click)="isOpen.set(true)">
        {{ 'chain.takeBack.open' | transloco }}
      </button>
    }
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }

    input {
      flex: 1 1 200px;
    }
  `,
})
export class TakeBack {
  readonly order = input.required<OrderDetail>();
  readonly sub = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();

  private readonly api = inject(ChainApi);
  private readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly isOpen = signal(false);
  protected readonly reason = signal('');
  protected readonly blockedBy = computed(() =>
    !isUnsigned(this.sub().state) && this.reason().trim() === ''
      ? this.words.say('chain.takeBack.reasonIfSigned')
      : undefined,
  );

  protected async takeBack(): Promise<void> {
    const command = { reason: this.reason().trim(), expectedVersion: this.order().version };
    const receipt = await this.submission.send((key) =>
      this.api.takeBack(this.sub().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    this.done.emit();
  }
}
