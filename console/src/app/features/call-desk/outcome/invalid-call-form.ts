import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NO_ORDER_DISPOSITIONS, type NoOrderDisposition } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import { DeskApi } from '../../../api/desk-api';
import { Submission } from '../../../api/submission';
import { OutcomeFrame } from './outcome-frame';

/** 无效来电: the call needs no order; why, so that every call ends with one outcome. */
@Component({
  selector: 'hl-invalid-call-form',
  imports: [
    FormsModule,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    OutcomeFrame,
    TranslocoPipe,
  ],
  template: `
    <hl-outcome-frame
      [heading]="'callDesk.outcome.invalid' | transloco"
      [ready]="ready()"
      [busy]="submission.busy()"
      [refusal]="submission.refusal()"
      (confirmed)="confirm()"
      (back)="back.emit()"
    >
      <nz-radio-group
        role="radiogroup"
        [attr.aria-label]="'callDesk.outcome.invalid' | transloco"
        [ngModelOptions]="{ standalone: true }"
        [ngModel]="kind()"
        (ngModelChange)="kind.set($event)"
      >
        @for (kind of kinds; track kind) {
          <label nz-radio [nzValue]="kind">{{ 'terms.disposition.' + kind | transloco }}</label>
        }
      </nz-radio-group>
      <input
        nz-input
        maxlength="200"
        autocomplete="off"
        [attr.aria-label]="'callDesk.outcome.note' | transloco"
        [placeholder]="
          (needsNote() ? 'callDesk.outcome.noteNeeded' : 'callDesk.outcome.note') | transloco
        "
        [ngModelOptions]="{ standalone: true }"
        [ngModel]="note()"
        (ngModelChange)="note.set($event)"
      />
    </hl-outcome-frame>
  `,
})
export class InvalidCallForm {
  readonly callId = input.required<string>();
  readonly back = output();
  readonly done = output();

  private readonly api = inject(DeskApi);
  protected readonly submission = new Submission();
  protected readonly kinds = NO_ORDER_DISPOSITIONS;
  protected readonly kind = signal<NoOrderDisposition | undefined>(undefined);
  protected readonly note = signal('');
  protected readonly needsNote = computed(() => this.kind() === 'OTHER_INVALID');
  protected readonly ready = computed(
    () => this.kind() !== undefined && (!this.needsNote() || this.note().trim() !== ''),
  );

  protected async confirm(): Promise<void> {
    const kind = this.kind();
    if (kind === undefined) return;
    const note = this.note().trim();
    const done = await this.submission.send(async (key) => {
      await this.api.dispose(this.callId(), note ? { kind, note } : { kind }, key);
      return true;
    });
    if (done) this.done.emit();
  }
}
