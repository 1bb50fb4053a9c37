import { Component, computed, input } from '@angular/core';
import { isUnsigned, type OrderAssignment, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { Countdown } from '../../../ui/countdown/countdown';
import { DueDay } from '../../../ui/due/due-day';
import { DueInstantButton } from '../../../ui/due/due-instant';
import { InstantPipe } from '../../../ui/instant-pipe';

/** Until when the unit has to do what, as it was told at dispatch or granted later. */
@Component({
  selector: 'hl-own-clocks',
  imports: [Countdown, DueDay, DueInstantButton, InstantPipe, TranslocoPipe],
  template: `
    <strong>{{
      (own().role === 'SUB' && own().handler
        ? 'chain.handles'
        : 'terms.assignmentRole.' + own().role
      ) | transloco
    }}</strong>
    @if (from(); as unit) {
      <span class="soft">{{ 'chain.from' | transloco: { unit } }}</span>
    }
    @if (isUnsigned()) {
      <span>
        @if (own().state === 'FILED_48H') {
          <strong>◆ {{ 'terms.assignmentState.FILED_48H' | transloco }}</strong>
        }
        <span class="soft">{{ 'terms.clock.T-SIGN' | transloco }}</span>
        <hl-countdown clock="T-SIGN" [dueAt]="own().signDueAt" />
        @if (signDue(); as due) {
          <hl-due [due]="due" />
        } @else {
          {{ own().signDueAt | hlInstant }}
        }
      </span>
    } @else if (own().signedAt) {
      <span>
        ✓ {{ 'unitInbox.signedBy' | transloco: { who: own().signedBy } }}
        {{ own().signedAt | hlInstant }}
      </span>
    }
    @if (rework(); as clock) {
      <span>
        <span class="soft">{{ 'terms.clock.T-REWORK' | transloco }}</span>
        <hl-countdown clock="T-REWORK" [dueAt]="clock.dueAt" />
        @if (clock.due; as due) {
          <hl-due [due]="due" />
        }
      </span>
    } @else if (isHandled()) {
      <span>
        <span class="soft">{{ 'terms.clock.T-HANDLE' | transloco }}</span>
        <hl-countdown clock="T-HANDLE" [dueAt]="own().handleDueAt" />
        @if (handleDue(); as due) {
          <hl-due [due]="due" />
        } @else {
          <hl-due-day [dueAt]="own().handleDueAt" />
        }
      </span>
    }
    @if (own().dues.urgentContact; as contact) {
      <span>
        <span class="soft">{{ 'terms.clock.T-URGENT-CONTACT' | transloco }}</span>
        @if (own().contactedAt; as contactedAt) {
          ✓ {{ contactedAt | hlInstant }}
        } @else {
          <hl-countdown clock="T-URGENT-CONTACT" [dueAt]="contact.dueAt" />
          <hl-due [due]="contact" />
        }
      </span>
    }
  `,
  styles: `
    :host,
    :host > span {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
    }

    :host > span {
      gap: 0 8px;
    }
  `,
})
export class OwnClocks {
  readonly order = input.required<OrderDetail>();
  readonly own = input.required<OrderAssignment>();

  /** The unit above that forwarded it. */
  protected readonly from = computed(() => {
    const { parentId } = this.own();
    return this.order().assignments.find(({ id }) => id === parentId)?.unit.name;
  });

  protected readonly rework = computed(() => {
    const { state, clocks } = this.order();
    return state === 'REWORK' ? clocks.find(({ kind }) => kind === 'REWORK') : undefined;
  });

  protected readonly isUnsigned = computed(() => isUnsigned(this.own().state));

  /** The count behind the sign clock that holds now: the dispatch's, or the filed dispute's. */
  protected readonly signDue = computed(() => {
    const { id, dues, signDueAt } = this.own();
    const filed = this.order().filings.filter(({ assignmentId }) => assignmentId === id);
    return [dues.sign, ...filed.map(({ signDue }) => signDue)].find(
      ({ dueAt }) => dueAt === signDueAt,
    );
  });

  /** The clock stands still once the unit has reported. */
  protected readonly isHandled = computed(
    () => this.own().state !== 'SUBMITTED' && this.own().state !== 'ACCEPTED',
  );

  /** The count behind the due instant that holds now: the dispatch's, or the last extension's. */
  protected readonly handleDue = computed(() => {
    const { dues, handleDueAt } = this.own();
    const granted = this.order().extensionRequests.map(({ newDue }) => newDue);
    return [dues.handle, ...granted].find((due) => due?.dueAt === handleDueAt);
  });
}
