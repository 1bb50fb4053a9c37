import { Component, computed, input } from '@angular/core';
import type { ReviewRow } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { ContactList } from '../../orders/contact-list';
import { Countdown } from '../../ui/countdown/countdown';
import { DueDay } from '../../ui/due/due-day';
import { DueInstantButton } from '../../ui/due/due-instant';
import { explainDue } from '../../ui/due/explain-due';
import { InstantPipe } from '../../ui/instant-pipe';

/** Why the unit needs longer, what the due date would become, and whether the citizen knows of it. */
@Component({
  selector: 'hl-extension-beside-due',
  imports: [ContactList, Countdown, DueDay, DueInstantButton, InstantPipe, TranslocoPipe],
  template: `
    @let request = row().request;
    <article class="request">
      <h3>{{ 'review.kind.EXTENSION' | transloco }}</h3>
      <p class="words">{{ request.reason }}</p>
      <p class="soft">
        <strong>{{ row().unit.name }}</strong> · {{ request.filedBy }}
        {{ request.filedAt | hlInstant }}
      </p>
      @if (request.unitApproval; as first) {
        <p class="soft">
          {{ 'review.agreedFirst' | transloco }} {{ first.by }} {{ first.at | hlInstant }}
        </p>
      }
    </article>
    <article>
      <h3>{{ 'review.dueDate' | transloco }}</h3>
      <dl class="facts">
        <dt>{{ 'review.oldDue' | transloco }}</dt>
        <dd>
          <hl-due-day [dueAt]="request.oldDueAt" />
          <hl-countdown clock="T-HANDLE" [dueAt]="row().handleDueAt" />
        </dd>
        <dt>{{ 'review.plus' | transloco }}</dt>
        <dd>
          <strong>{{ 'review.workingDays' | transloco: { days: request.days } }}</strong>
        </dd>
        <dt>{{ 'review.newDue' | transloco }}</dt>
        <dd>
          <hl-due [due]="row().wouldBeDue" />
          <ol [attr.aria-label]="'review.countedDays' | transloco">
            @for (day of counted(); track day.date) {
              <li>{{ day.date }} {{ day.weekday | transloco }}</li>
            }
          </ol>
        </dd>
        <dt>{{ 'review.approvedBefore' | transloco }}</dt>
        <dd>
          <strong [class.last]="row().approvedExtensions > 0">{{
            'review.ofTwo' | transloco: { count: row().approvedExtensions }
          }}</strong>
        </dd>
      </dl>
    </article>
    <article>
      <h3>{{ 'review.contacts' | transloco }}</h3>
      <hl-contact-list [contacts]="row().contacts" />
    </article>
  `,
  styleUrl: './beside.css',
  styles: `
    .last {
      color: var(--warn);
    }

    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      color: var(--text-soft);
    }
  `,
})
export class ExtensionBesideDue {
  readonly row = input.required<Extract<ReviewRow, { kind: 'EXTENSION' }>>();

  /** The working days that would be given, by date: days off between them do not count. */
  protected readonly counted = computed(() =>
    explainDue(this.row().wouldBeDue).days.filter(({ nth }) => nth !== undefined),
  );
}
