import { Component, computed, inject, input, output } from '@angular/core';
import { extendedDue, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { HandlingApi } from '../../../api/handling-api';
import { Submission } from '../../../api/submission';
import { CloseReportView } from '../../../orders/close-report-view';
import { DueDay } from '../../../ui/due/due-day';
import { DueInstantButton } from '../../../ui/due/due-instant';
import { InstantPipe } from '../../../ui/instant-pipe';
import { WorkingDays } from '../../../ui/working-days';
import { type Decision, DecisionFormView } from '../forms/decision-form';
import type { OpenJudgement } from './open-judgement';

/** 转办单位审核: what a unit below asks for, passed on to the city or sent back to it. */
@Component({
  selector: 'hl-first-judgement',
  imports: [
    CloseReportView,
    DecisionFormView,
    DueDay,
    DueInstantButton,
    InstantPipe,
    TranslocoPipe,
  ],
  template: `
    <section class="paper">
      <h3>
        {{ 'handling.request.' + judgement().kind | transloco: { days: days() } }}
        <span class="soft"
          >{{ judgement().request.unit.name }} {{ judgement().request.filedBy }}
          {{ judgement().request.filedAt | hlInstant }}</span
        >
      </h3>
      @if (close(); as request) {
        <hl-close-report [report]="request.report" [files]="order().attachments" />
        <p>
          <span class="soft">{{ 'handling.decision.signature.opinion' | transloco }}</span>
          {{ request.opinion }}
        </p>
      }
      @if (extension(); as request) {
        <p>{{ request.reason }}</p>
        <p class="dues">
          <span class="soft">{{ 'handling.extension.oldDue' | transloco }}</span>
          <hl-due-day [dueAt]="request.oldDueAt" />
          <span aria-hidden="true">→</span>
          @if (wouldBeDue(); as due) {
            <span class="soft">{{ 'handling.extension.newDue' | transloco }}</span>
            <hl-due [due]="due" />
          }
        </p>
      }
    </section>
    <hl-decision-form
      [kind]="judgement().kind"
      [order]="order()"
      [submission]="submission"
      (decided)="decide($event)"
    />
  `,
  styleUrl: './judged-paper.css',
})
export class FirstJudgement {
  readonly order = input.required<OrderDetail>();
  readonly judgement = input.required<OpenJudgement>();
  /** True: passed on to the city; false: rejected. */
  readonly done = output<boolean>();
  readonly refused = output();

  private readonly api = inject(HandlingApi);
  private readonly workingDays = inject(WorkingDays);
  protected readonly submission = new Submission();
  protected readonly close = computed(() => {
    const judgement = this.judgement();
    return judgement.kind === 'close' ? judgement.request : undefined;
  });
  protected readonly extension = computed(() => {
    const judgement = this.judgement();
    return judgement.kind === 'extension' ? judgement.request : undefined;
  });
  protected readonly days = computed(() => this.extension()?.days ?? 0);
  protected readonly wouldBeDue = computed(() => {
    const request = this.extension();
    if (!request) return undefined;
    const { calendar, dayEnd } = this.workingDays;
    return extendedDue(calendar(), { dayEnd: dayEnd() }, new Date(request.oldDueAt), request.days);
  });

  protected async decide({ agrees, text: reason, taken }: Decision): Promise<void> {
    const { kind, request } = this.judgement();
    const decision = agrees ? 'APPROVED' : 'REJECTED';
    const command = { decision, reason, expectedVersion: this.order().version } as const;
    const receipt = await this.submission.send((key) =>
      this.api.ruleAsUnit(`${kind}-requests`, request.id, command, key),
    );
    if (!receipt) return this.refused.emit();
    taken();
    this.done.emit(agrees);
  }
}
