import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { extendedDue, type OrderAssignment, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';
import * as z from 'zod';

import { HandlingApi } from '../../../api/handling-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { DueDay } from '../../../ui/due/due-day';
import { DueInstantButton } from '../../../ui/due/due-instant';
import { WorkingDays } from '../../../ui/working-days';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

/** S2 R11: at most seven working days each time. */
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const ExtensionForm = z.object({ days: z.int().min(1).max(7), reason: z.string() });
const EMPTY: z.infer<typeof ExtensionForm> = { days: 3, reason: '' };

/** 申请延期: how many working days and why; shows the new due day, counted on from the old one. */
@Component({
  selector: 'hl-extension-form',
  imports: [
    DueDay,
    DueInstantButton,
    FormFrame,
    FormsModule,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    TranslocoPipe,
  ],
  template: `
    <hl-form-frame
      command="REQUEST_EXTENSION"
      [heading]="'handling.extension.title' | transloco"
      [sendLabel]="'handling.extension.send' | transloco"
      [order]="order()"
      [submission]="submission"
      [blockedBy]="blockedBy()"
      (send)="ask()"
      (closed)="closed.emit()"
    >
      <span class="name" id="extension-days">{{ 'handling.extension.days' | transloco }} *</span>
      <nz-radio-group
        nzSize="small"
        nzButtonStyle="solid"
        aria-labelledby="extension-days"
        [ngModel]="kept().value().days"
        (ngModelChange)="kept().change({ days: $event })"
        [ngModelOptions]="{ standalone: true }"
      >
        @for (day of days; track day) {
          <label nz-radio-button [nzValue]="day">{{ day }}</label>
        }
      </nz-radio-group>
      <p class="line" aria-live="polite">
        <span>
          <span class="soft">{{ 'handling.extension.oldDue' | transloco }}</span>
          <hl-due-day [dueAt]="assignment().handleDueAt" />
        </span>
        <span>
          <span class="soft">{{ 'handling.extension.newDue' | transloco }}</span>
          <hl-due [due]="newDue()" />
        </span>
      </p>
      <p class="hint">{{ 'handling.extension.countedOn' | transloco }}</p>
      <label class="name" for="extension-reason"
        >{{ 'handling.extension.reason' | transloco }} *</label
      >
      <textarea
        nz-input
        id="extension-reason"
        rows="3"
        maxlength="1000"
        [placeholder]="'handling.extension.hint' | transloco"
        [ngModel]="kept().value().reason"
        (ngModelChange)="kept().change({ reason: $event })"
        [ngModelOptions]="{ standalone: true }"
      ></textarea>
    </hl-form-frame>
  `,
  styleUrl: './form-fields.css',
})
export class ExtensionFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(HandlingApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly workingDays = inject(WorkingDays);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  protected readonly days = DAYS;
  protected readonly kept = computed(() =>
    this.forms.of('extension', this.orderId(), ExtensionForm, EMPTY),
  );
  /** What the reviewer would grant; counted by the same rule on the server. */
  protected readonly newDue = computed(() =>
    extendedDue(
      this.workingDays.calendar(),
      { dayEnd: this.workingDays.dayEnd() },
      new Date(this.assignment().handleDueAt),
      this.kept().value().days,
    ),
  );
  protected readonly blockedBy = computed(() =>
    this.kept().value().reason.trim().length < 2
      ? this.words.say('handling.missing.reason')
      : undefined,
  );

  protected async ask(): Promise<void> {
    const kept = this.kept();
    const { days, reason } = kept.value();
    const command = { days, reason: reason.trim(), expectedVersion: this.order().version };
    const receipt = await this.submission.send((key) =>
      this.api.requestExtension(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
