import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderAssignment, OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import * as z from 'zod';

import { ChainApi } from '../../../api/chain-api';
import { HandlingApi } from '../../../api/handling-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

const CoReportForm = z.object({ report: z.string() });

/** 协办反馈, 反馈上级: what a unit that helps did; the one it helps answers for the whole. */
@Component({
  selector: 'hl-co-report-form',
  imports: [FormFrame, FormsModule, NzInputDirective, TranslocoPipe],
  template: `
    <hl-form-frame
      [command]="toParent() ? 'REPORT_AS_SUB' : 'REPORT_AS_CO'"
      [heading]="(toParent() ? 'chain.report.title' : 'handling.coReport.title') | transloco"
      [sendLabel]="'handling.coReport.send' | transloco"
      [order]="order()"
      [submission]="submission"
      [blockedBy]="blockedBy()"
      (send)="report()"
      (closed)="closed.emit()"
    >
      <label class="name" for="co-report">{{ 'handling.coReport.text' | transloco }} *</label>
      <textarea
        nz-input
        id="co-report"
        rows="6"
        maxlength="4000"
        [ngModel]="kept().value().report"
        (ngModelChange)="kept().change({ report: $event })"
        [ngModelOptions]="{ standalone: true }"
      ></textarea>
      <p class="hint">
        {{ (toParent() ? 'chain.report.hint' : 'handling.coReport.hint') | transloco }}
      </p>
    </hl-form-frame>
  `,
  styleUrl: './form-fields.css',
})
export class CoReportFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(HandlingApi);
  private readonly chain = inject(ChainApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  /** A unit below reports to the unit above, a CO unit to the LEAD. */
  protected readonly toParent = computed(() => this.assignment().role === 'SUB');
  protected readonly kept = computed(() =>
    this.forms.of('co-report', this.orderId(), CoReportForm, { report: '' }),
  );
  protected readonly blockedBy = computed(() =>
    this.kept().value().report.trim().length < 2
      ? this.words.say('handling.missing.account')
      : undefined,
  );

  protected async report(): Promise<void> {
    const kept = this.kept();
    const command = {
      report: kept.value().report.trim(),
      expectedVersion: this.order().version,
    };
    const receipt = await this.submission.send((key) =>
      this.toParent()
        ? this.chain.report(this.assignment().id, command, key)
        : this.api.reportAsCo(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
