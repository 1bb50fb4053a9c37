import { Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  CITY_CHOICES,
  type CityChoice,
  isCityChoice,
  type SlaProposal,
  type SlaSettings,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import { TimeLimitsApi } from '../../../api/time-limits-api';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { StatusBadge } from '../../../ui/badges/status-badge';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { ProposeChange } from '../changes/propose-change';

type Setting = SlaSettings['settings'][number];

/** What the sources leave to the city, each option with its effect; changed by proposal. */
@Component({
  selector: 'hl-settings-page',
  imports: [
    FormsModule,
    InstantPipe,
    ListState,
    NzRadioComponent,
    NzRadioGroupComponent,
    ProposeChange,
    StatusBadge,
    TranslocoPipe,
  ],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.css',
})
export class SettingsPage {
  private readonly api = inject(TimeLimitsApi);
  protected readonly settings = signal<readonly Setting[]>([]);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  /** The one option that was picked and is not in force. */
  protected readonly picked = signal<{ key: CityChoice; value: string } | undefined>(undefined);

  constructor() {
    void this.read();
  }

  protected valueOf({ key, value }: Setting): string {
    const picked = this.picked();
    return picked?.key === key ? picked.value : value;
  }

  protected pick(setting: Setting, value: string): void {
    const { key } = setting;
    if (!isCityChoice(key)) return;
    this.picked.set(value === setting.value ? undefined : { key, value });
  }

  protected isRecommended({ key }: Setting, option: string): boolean {
    return isCityChoice(key) && CITY_CHOICES[key][0] === option;
  }

  protected proposalFor({ key }: Setting): SlaProposal | undefined {
    const picked = this.picked();
    return picked?.key === key ? { kind: 'CHOICE', choice: picked } : undefined;
  }

  protected async read(): Promise<void> {
    try {
      this.settings.set((await this.api.settings()).settings);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }
}
