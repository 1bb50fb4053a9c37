import { Component, computed, inject, input } from '@angular/core';
import type { CalendarOfYear, WorkingCalendarDay } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { Language } from '../../../i18n/language';
import { Words } from '../../../i18n/words';
import { calendarOfFile, yearOfDays } from './year-of-days';

/** Twelve leaves. Days off and make-up days carry a word beside their colour. */
@Component({
  selector: 'hl-calendar-year',
  imports: [TranslocoPipe],
  template: `
    @for (leaf of leaves(); track leaf.month) {
      <section>
        <h3>{{ monthName(leaf.month) }}</h3>
        <ol>
          @for (place of leaf.before; track place) {
            <li aria-hidden="true"></li>
          }
          @for (day of leaf.days; track day.date) {
            <li [class]="day.reason" [attr.title]="words(day)">
              <span>{{ dayOfMonth(day) }}</span>
              @switch (day.reason) {
                @case ('HOLIDAY') {
                  <small>{{ 'administration.mark.off' | transloco }}</small>
                }
                @case ('STATUTORY_DAY') {
                  <small>{{ 'administration.mark.off' | transloco }}</small>
                }
                @case ('MAKE_UP_DAY') {
                  <small>{{ 'administration.mark.work' | transloco }}</small>
                }
              }
            </li>
          }
        </ol>
      </section>
    }
  `,
  styleUrl: './calendar-year-view.css',
})
export class CalendarYearView {
  readonly calendar = input.required<CalendarOfYear>();

  private readonly say = inject(Words);
  private readonly language = inject(Language);
  protected readonly leaves = computed(() =>
    yearOfDays(calendarOfFile(this.calendar()), this.calendar().year),
  );

  protected monthName(month: number): string {
    const name = new Intl.DateTimeFormat(this.language.current(), { month: 'long' });
    return name.format(new Date(2000, month - 1));
  }

  protected dayOfMonth({ date }: WorkingCalendarDay): number {
    return Number(date.slice(8));
  }

  protected words({ date, reason, holiday }: WorkingCalendarDay): string {
    return [date, this.say.say(`terms.dayReason.${reason}`), holiday].filter(Boolean).join(' ');
  }
}
