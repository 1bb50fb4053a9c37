import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzPopoverDirective } from 'ng-zorro-antd/popover';

import { DeskApi } from '../../../api/desk-api';
import { Submission } from '../../../api/submission';
import { RefusalNote } from '../../../refusal/refusal-note';

const SHORTEST_REASON = 2;

/** The full number, for a reason that is kept together with who looked. */
@Component({
  selector: 'hl-number-reveal',
  imports: [
    FormsModule,
    NzButtonComponent,
    NzInputDirective,
    NzPopoverDirective,
    RefusalNote,
    TranslocoPipe,
  ],
  template: `
    @if (number(); as number) {
      <output data-testid="full-number">{{ number }}</output>
    } @else {
      <button
        nz-button
        nzType="link"
        nzSize="small"
        type="button"
        nz-popover
        nzPopoverTrigger="click"
        [(nzPopoverVisible)]="open"
        [nzPopoverTitle]="'callDesk.reveal.title' | transloco"
        [nzPopoverContent]="form"
        data-testid="reveal"
      >
        {{ 'callDesk.reveal.open' | transloco }}
      </button>
    }
    <ng-template #form>
      <form (ngSubmit)="reveal()">
        <p>{{ 'callDesk.reveal.audited' | transloco }}</p>
        <input
          nz-input
          name="reason"
          maxlength="200"
          cdkFocusInitial
          [attr.aria-label]="'callDesk.reveal.reason' | transloco"
          [placeholder]="'callDesk.reveal.reason' | transloco"
          [ngModel]="reason()"
          (ngModelChange)="reason.set($event)"
        />
        <hl-refusal [refusal]="submission.refusal()" />
        <button
          nz-button
          nzType="primary"
          nzSize="small"
          [disabled]="!hasReason() || submission.busy()"
        >
          {{ 'callDesk.reveal.open' | transloco }}
        </button>
      </form>
    </ng-template>
  `,
  styles: `
    output {
      font-weight: 600;
    }

    form {
      display: grid;
      gap: 8px;
      width: 260px;
    }

    p {
      color: var(--text-soft);
    }
  `,
})
export class NumberReveal {
  readonly callId = input.required<string>();

  private readonly api = inject(DeskApi);
  protected readonly submission = new Submission();
  protected readonly open = signal(false);
  protected readonly reason = signal('');
  protected readonly number = signal<string | undefined>(undefined);
  protected readonly hasReason = computed(() => this.reason().trim().length >= SHORTEST_REASON);

  constructor() {
    // Another caller: what was seen of the one before does not stay on the screen.
    effect(() => {
      this.callId();
      untracked(() => {
        this.number.set(undefined);
        this.reason.set('');
      });
    });
  }

  protected async reveal(): Promise<void> {
    if (!this.hasReason()) return;
    const callId = this.callId();
    const seen = await this.submission.send((key) =>
      this.api.revealNumber(callId, this.reason().trim(), key),
    );
    if (seen && callId === this.callId()) {
      this.number.set(seen.number);
      this.open.set(false);
    }
  }
}
