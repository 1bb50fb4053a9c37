import { Component, inject, input, output } from '@angular/core';
import type { CloseDraftView, OrderAssignment, OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { HandlingApi } from '../../../api/handling-api';
import { Submission } from '../../../api/submission';
import { CloseReportView } from '../../../orders/close-report-view';
import { InstantPipe } from '../../../ui/instant-pipe';
import { type Decision, DecisionFormView } from '../forms/decision-form';

/** 领导签署: what the clerk wants to answer for, and the leader's yes with an opinion or no with a reason. */
@Component({
  selector: 'hl-leader-signature',
  imports: [CloseReportView, DecisionFormView, InstantPipe, TranslocoPipe],
  template: `
    <section class="paper">
      <h3>
        {{ 'handling.draft.title' | transloco }}
        <span class="soft">{{ draft().draftedBy }} {{ draft().draftedAt | hlInstant }}</span>
      </h3>
      <hl-close-report [report]="draft().report" [files]="order().attachments" />
    </section>
    <hl-decision-form
      kind="signature"
      [order]="order()"
      [submission]="submission"
      (decided)="decide($event)"
    />
  `,
  styleUrl: './judged-paper.css',
})
export class LeaderSignature {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly draft = input.required<CloseDraftView>();
  /** True: signed and filed; false: sent back to the clerk. */
  readonly done = output<boolean>();
  readonly refused = output();

  private readonly api = inject(HandlingApi);
  protected readonly submission = new Submission();

  protected async decide({ agrees, text, taken }: Decision): Promise<void> {
    const { id } = this.assignment();
    const expectedVersion = this.order().version;
    const receipt = await this.submission.send((key) =>
      agrees
        ? this.api.fileClose(id, { opinion: text, expectedVersion }, key)
        : this.api.sendBackClose(id, { reason: text, expectedVersion }, key),
    );
    if (!receipt) return this.refused.emit();
    taken();
    this.done.emit(agrees);
  }
}
