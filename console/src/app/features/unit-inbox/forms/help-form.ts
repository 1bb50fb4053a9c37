import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderAssignment, OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import * as z from 'zod';

import { SigningApi } from '../../../api/signing-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { UnitSelect } from '../../../reference/unit-select';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

const HelpForm = z.object({ unitId: z.uuid().nullable(), reason: z.string() });
const EMPTY: z.infer<typeof HelpForm> = { unitId: null, reason: '' };

/** 申请协办: whose help, and for what; the dispatcher decides. */
@Component({
  selector: 'hl-help-form',
  imports: [FormFrame, FormsModule, NzInputDirective, TranslocoPipe, UnitSelect],
  template: `
    <hl-form-frame
      command="ASK_FOR_HELP"
      [heading]="'handling.help.title' | transloco"
      [sendLabel]="'handling.help.send' | transloco"
      [order]="order()"
      [submission]="submission"
      [blockedBy]="blockedBy()"
      (send)="ask()"
      (closed)="closed.emit()"
    >
      <p class="hint">{{ 'handling.help.effect' | transloco }}</p>
      <label class="name" for="help-unit">{{ 'handling.help.unit' | transloco }} *</label>
      <hl-unit-select
        inputId="help-unit"
        [unitId]="kept().value().unitId ?? undefined"
        (unitIdChange)="kept().change({ unitId: $event ?? null })"
      />
      <label class="name" for="help-reason">{{ 'handling.help.reason' | transloco }} *</label>
      <textarea
        nz-input
        id="help-reason"
        rows="3"
        maxlength="1000"
        [placeholder]="'handling.help.hint' | transloco"
        [ngModel]="kept().value().reason"
        (ngModelChange)="kept().change({ reason: $event })"
        [ngModelOptions]="{ standalone: true }"
      ></textarea>
    </hl-form-frame>
  `,
  styleUrl: './form-fields.css',
})
export class HelpFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(SigningApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  protected readonly kept = computed(() => this.forms.of('help', this.orderId(), HelpForm, EMPTY));
  protected readonly blockedBy = computed(() => {
    const { unitId, reason } = this.kept().value();
    if (unitId === null) return this.words.say('handling.missing.helper');
    return reason.trim() === '' ? this.words.say('handling.missing.helpReason') : undefined;
  });

  protected async ask(): Promise<void> {
    const kept = this.kept();
    const { unitId, reason } = kept.value();
    if (unitId === null) return;
    const command = { unitId, reason: reason.trim(), expectedVersion: this.order().version };
    const receipt = await this.submission.send((key) =>
      this.api.askForHelp(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
