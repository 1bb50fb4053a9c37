import { Component, computed, inject, signal } from '@angular/core';
import { addCivilDays, civilDateOf, type DutyRoster, type DutyShift } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerComponent, NzDrawerContentDirective } from 'ng-zorro-antd/drawer';
import { NzPopconfirmDirective } from 'ng-zorro-antd/popconfirm';
import { NzTableModule } from 'ng-zorro-antd/table';

import { Submission } from '../../../api/submission';
import { TellingApi } from '../../../api/telling-api';
import { UnitSelect } from '../../../reference/unit-select';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { RefusalNote } from '../../../refusal/refusal-note';
import { SignedIn } from '../../../session/signed-in';
import { StatusBadge } from '../../../ui/badges/status-badge';
import { localOfInstant } from '../../../ui/local-time';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { ServerNow } from '../../../ui/server-now';
import { ShiftForm } from './shift-form';

const DAYS = 14;

/** Who answers for a unit on which day, and the days off that nobody covers. */
@Component({
  selector: 'hl-roster-page',
  imports: [
    ListState,
    NzAlertComponent,
    NzButtonComponent,
    NzDrawerComponent,
    NzDrawerContentDirective,
    NzPopconfirmDirective,
    NzTableModule,
    RefusalNote,
    ShiftForm,
    StatusBadge,
    TranslocoPipe,
    UnitSelect,
  ],
  templateUrl: './roster-page.html',
  styles: `
    .pane-head hl-unit-select {
      width: 240px;
    }

    .pane-head {
      flex-wrap: wrap;
      gap: 8px;
    }

    /* On a telephone the leader moves it sideways. */
    nz-table {
      display: block;
      overflow-x: auto;
    }

    .gaps {
      margin: 0;
      padding-left: 18px;
    }

    nz-alert,
    hl-refusal {
      display: block;
      margin: 10px 12px;
    }
  `,
})
export class RosterPage {
  private readonly api = inject(TellingApi);
  private readonly server = inject(ServerNow);
  private readonly signedIn = inject(SignedIn);
  protected readonly removal = new Submission();

  protected readonly ofAll = computed(() => this.signedIn.may('account.manage'));
  protected readonly unitId = signal<string | undefined>(undefined);
  protected readonly first = signal(civilDateOf(this.server.now()));
  protected readonly last = computed(() => addCivilDays(this.first(), DAYS - 1));
  protected readonly roster = signal<DutyRoster>({ shifts: [], unstaffed: [] });
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly entering = signal(false);
  /** The unit a leader belongs to. */
  protected readonly ownUnit = computed(() => this.signedIn.me()?.unit?.id);

  constructor() {
    void this.read();
  }

  protected local(instant: string): string {
    return localOfInstant(new Date(instant)).replace('T', ' ');
  }

  protected isOn({ from, to }: DutyShift): boolean {
    const now = this.server.now();
    return new Date(from) <= now && now < new Date(to);
  }

  protected move(by: 1 | -1): void {
    this.first.update((day) => addCivilDays(day, by * DAYS));
    void this.read();
  }

  protected choose(unitId: string | undefined): void {
    this.unitId.set(unitId);
    void this.read();
  }

  protected async entered(): Promise<void> {
    this.entering.set(false);
    await this.read();
  }

  protected async remove({ id }: DutyShift): Promise<void> {
    await this.removal.send((key) => this.api.removeShift(id, key));
    await this.read();
  }

  protected async read(): Promise<void> {
    const unitId = this.unitId();
    const asked = { from: this.first(), to: this.last(), ...(unitId && { unitId }) };
    try {
      const roster = await this.api.roster(asked);
      if (asked.from !== this.first() || unitId !== this.unitId()) return;
      this.roster.set(roster);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }
}
