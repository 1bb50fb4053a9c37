import { Component, computed, inject, signal } from '@angular/core';
import type { CalendarImported, CalendarOfYear } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { AdministrationApi } from '../../../api/administration-api';
import { Submission } from '../../../api/submission';
import { ReferenceData } from '../../../reference/reference-data';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { RefusalNote } from '../../../refusal/refusal-note';
import { StatusBadge } from '../../../ui/badges/status-badge';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { ServerNow } from '../../../ui/server-now';
import { CalendarYearView } from './calendar-year-view';
import { type CalendarFileReading, readCalendarFile } from './read-calendar-file';

/** The working calendar: look at a year, import the notice of one. */
@Component({
  selector: 'hl-calendar-page',
  imports: [
    CalendarYearView,
    InstantPipe,
    ListState,
    NzAlertComponent,
    NzButtonComponent,
    RefusalNote,
    StatusBadge,
    TranslocoPipe,
  ],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.css',
})
export class CalendarPage {
  private readonly api = inject(AdministrationApi);
  private readonly reference = inject(ReferenceData);

  protected readonly year = signal(inject(ServerNow).now().getFullYear());
  protected readonly calendar = signal<CalendarOfYear | undefined>(undefined);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly chosen = signal<CalendarFileReading | undefined>(undefined);
  protected readonly imported = signal<CalendarImported | undefined>(undefined);
  protected readonly submission = new Submission();

  protected readonly sound = computed(() => {
    const chosen = this.chosen();
    return chosen?.kind === 'sound' ? chosen.file : undefined;
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
    this.submission.startAfresh();
    this.imported.set(undefined);
    this.chosen.set(readCalendarFile(await file.text()));
    // The same file, mended, may be chosen again.
    input.value = '';
  }

  protected async import(): Promise<void> {
    const file = this.sound();
    if (!file) return;
    const imported = await this.submission.send((key) => this.api.importCalendar(file, key));
    if (!imported) return;
    this.imported.set(imported);
    this.chosen.set(undefined);
    this.reference.forget();
    await Promise.all([this.show(imported.year), this.reference.load()]);
  }
}
