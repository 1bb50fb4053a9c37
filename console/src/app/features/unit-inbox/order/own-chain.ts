import { Component, computed, input, output } from '@angular/core';
import type { OrderAssignment, OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { chainRows, liveChain } from '../../../orders/chain-rows';
import { AssignmentStateBadge } from '../../../ui/badges/order-badges';
import { Countdown } from '../../../ui/countdown/countdown';
import { InstantPipe } from '../../../ui/instant-pipe';
import { TakeBack } from './take-back';

/** 转派情况: who has the order of whom, until when, and what was reported; own parts can be taken back. */
@Component({
  selector: 'hl-own-chain',
  imports: [AssignmentStateBadge, Countdown, InstantPipe, TakeBack, TranslocoPipe],
  template: `
    @if (rows().length > 0) {
      <section>
        <h3>{{ 'chain.title' | transloco }}</h3>
        <ul>
          @for (row of rows(); track row.assignment.id) {
            @let sub = row.assignment;
            <li [style.padding-left.px]="row.depth * 20">
              <div class="line">
                @if (row.depth > 0) {
                  <span aria-hidden="true" class="soft">└</span>
                }
                <strong>{{ sub.unit.name }}</strong>
                <span class="soft">{{
                  (sub.role === 'SUB' && sub.handler
                    ? 'chain.handles'
                    : 'terms.assignmentRole.' + sub.role
                  ) | transloco
                }}</span>
                <hl-assignment-state [state]="sub.state" />
                @if (sub.state === 'DISPATCHED') {
                  <hl-countdown
                    [clock]="sub.role === 'SUB' ? 'T-SUB-SIGN' : 'T-SIGN'"
                    [dueAt]="sub.signDueAt"
                  />
                } @else if (sub.state === 'SIGNED' && order().state === 'IN_PROGRESS') {
                  <hl-countdown clock="T-HANDLE" [dueAt]="sub.handleDueAt" />
                }
                @if (isMine(sub)) {
                  <hl-take-back
                    [order]="order()"
                    [sub]="sub"
                    (done)="takenBack.emit()"
                    (refused)="refused.emit()"
                  />
                }
              </div>
              @if (sub.coReport; as report) {
                <p class="report">
                  {{ report.text }}
                  <span class="soft">{{ report.by }} {{ report.at | hlInstant }}</span>
                </p>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }

    li {
      padding-top: 2px;
      padding-bottom: 2px;
    }

    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 10px;
    }

    .report {
      white-space: pre-line;
    }
  `,
})
export class OwnChain {
  readonly order = input.required<OrderDetail>();
  readonly own = input<OrderAssignment>();
  /** Whether the viewer may take something back. */
  readonly forwards = input.required<boolean>();
  readonly takenBack = output();
  readonly refused = output();

  /** Nothing to draw while the order has not gone down the tree. */
  protected readonly rows = computed(() => {
    const live = liveChain(this.order().assignments, this.order().round);
    return live.some(({ role }) => role === 'SUB') ? chainRows(live) : [];
  });

  protected isMine({ parentId, state }: OrderAssignment): boolean {
    const isOpen = state === 'DISPATCHED' || state === 'SIGNED';
    return this.forwards() && isOpen && parentId !== null && parentId === this.own()?.id;
  }
}
