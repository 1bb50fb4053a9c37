import { Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import type { SlaProposal } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { Submission } from '../../../api/submission';
import { TimeLimitsApi } from '../../../api/time-limits-api';
import { RefusalNote } from '../../../refusal/refusal-note';

/** Sends a proposal on its way: with a reason, tried out, to be confirmed by a second person. */
@Component({
  selector: 'hl-propose-change',
  imports: [FormsModule, NzButtonComponent, NzInputDirective, RefusalNote, TranslocoPipe],
  template: `
    <label for="change-reason">{{ 'limits.change.reason' | transloco }} *</label>
    <textarea
      nz-input
      id="change-reason"
      name="change-reason"
      rows="2"
      maxlength="500"
      [attr.placeholder]="'limits.change.reasonRule' | transloco"
      [ngModel]="reason()"
      (ngModelChange)="reason.set($event)"
    ></textarea>
    <small class="soft">{{ 'limits.change.proposing' | transloco }}</small>
    <hl-refusal [refusal]="submission.refusal()" />
    <button
      nz-button
      nzType="primary"
      type="button"
      [disabled]="!isComplete()"
      [nzLoading]="submission.busy()"
      (click)="send()"
    >
      {{ 'limits.change.propose' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 6px;
    }

    label {
      color: var(--text-soft);
    }

    button {
      align-self: flex-start;
    }
  `,
})
export class ProposeChange {
  /** Undefined while there is nothing sound to propose. */
  readonly proposal = input.required<SlaProposal | undefined>();

  private readonly api = inject(TimeLimitsApi);
  private readonly router = inject(Router);
  protected readonly submission = new Submission();
  protected readonly reason = signal('');
  protected readonly isComplete = computed(
    () => this.proposal() !== undefined && this.reason().trim().length >= 2,
  );

  protected async send(): Promise<void> {
    const proposal = this.proposal();
    if (!proposal || !this.isComplete()) return;
    const command = { proposal, reason: this.reason().trim() };
    const change = await this.submission.send((key) => this.api.propose(command, key));
    if (change) await this.router.navigate(['/admin/changes'], { queryParams: { id: change.id } });
  }
}
