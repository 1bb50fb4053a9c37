import { Component, computed, inject, signal } from '@angular/core';
import type { CalendarOfYear, SlaProposal } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { AdministrationApi } from '../../../api/administration-api';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { StatusBadge } from '../../../ui/badges/status-badge';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { ServerNow } from '../../../ui/server-now';
import { ProposeChange } from '../changes/propose-change';
import { CalendarYearView } from './calendar-year-view';
import { type CalendarFileReading, readCalendarFile } from './read-calendar-file';

/** The working calendar: look at a year, propose the notice of one. */
@Component({
  selector: 'hl-calendar-page',
  imports: [
    CalendarYearView,
    InstantPipe,
    ListState,
    NzAlertComponent,
    NzButtonComponent,
    ProposeChange,
    StatusBadge,
    TranslocoPipe,
  ],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.css',
})
export class CalendarPage {
  private readonly api = inject(AdministrationApi);

  protected readonly year = signal(inject(ServerNow).now().getFullYear());
  protected readonly calendar = signal<CalendarOfYear | undefined>(undefined);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly chosen = signal<CalendarFileReading | undefined>(undefined);

  protected readonly proposal = computed<SlaProposal | undefined>(() => {
    const chosen = this.chosen();
    return chosen?.kind === 'sound' ? { kind: 'CALENDAR', file: chosen.file } : undefined;
  });
  protected readonly workingDays = computed(
    () => this.calendar()?.workingDays.reduce((sum, days) => sum + days, 0) ?? 0,
  );

  constructor() {
    void this.show(this.year());
  }

  protected async show(year: number): Promise<void> {
    this.year.set(year);
    try {
      const calendar = await this.api.calendar(year);
      if (year !== this.year()) return;
      this.calendar.set(calendar);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
      this.calendar.set(undefined);
    }
  }

  protected async choose(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    this.chosen.set(readCalendarFile(await file.text()));
    // The same file, mended, may be chosen again.
    input.value = '';
  }
}
