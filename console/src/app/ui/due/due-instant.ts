import { Component, computed, inject, input } from '@angular/core';
import { civilDateOf, type DueInstant as Due, timeLeft, yearOf } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzPopoverDirective } from 'ng-zorro-antd/popover';

import { Words } from '../../i18n/words';
import { dueDayParams } from '../countdown/countdown-words';
import { ServerNow } from '../server-now';
import { WorkingDays } from '../working-days';
import { DueReasons } from './due-reasons';

/** A due instant that explains itself: press it to see which days were counted and why. */
@Component({
  selector: 'hl-due',
  imports: [TranslocoPipe, NzPopoverDirective, DueReasons],
  template: `
    <button
      type="button"
      nz-popover
      nzPopoverTrigger="click"
      [nzPopoverTitle]="'terms.clock.' + due().clock | transloco"
      [nzPopoverContent]="why"
      [attr.title]="'time.whyThisDue' | transloco"
    >
      {{ words() }}
      @if (due().provisional) {
        <em>{{ 'time.provisional' | transloco }}</em>
      }
    </button>
    <ng-template #why><hl-due-reasons [due]="due()" /></ng-template>
  `,
  styles: `
    button {
      padding: 0;
      border: 0;
      border-bottom: 1px dotted var(--text-soft);
      background: none;
      color: var(--text);
      cursor: help;
    }

    em {
      margin-left: 4px;
      color: var(--warn);
      font-style: normal;
    }
  `,
})
export class DueInstantButton {
  readonly due = input.required<Due>();

  private readonly say = inject(Words);
  private readonly server = inject(ServerNow);
  private readonly days = inject(WorkingDays);

  protected readonly words = computed(() => {
    const { clock, dueAt } = this.due();
    const now = this.server.now();
    const left = timeLeft(this.days.calendar(), clock, new Date(dueAt), now);
    const params = dueDayParams(left);
    const sameYear = params.year === yearOf(civilDateOf(now));
    return this.say.say(sameYear ? 'time.dueDay' : 'time.dueDayOfYear', params);
  });
}
