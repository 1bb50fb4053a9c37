import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { SlaChange } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { TimeLimitsApi } from '../../../api/time-limits-api';
import { Words } from '../../../i18n/words';
import { ReferenceData } from '../../../reference/reference-data';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { StatusBadge } from '../../../ui/badges/status-badge';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { CHANGE_STATE_BADGE } from './change-badge';
import { ChangeDetail } from './change-detail';
import { proposalRows } from './proposal-rows';

const LOOK_AGAIN_MS = 1_500;

/** Changes of time limits: what they would do, who confirms them, how far they are. */
@Component({
  selector: 'hl-changes-page',
  imports: [ChangeDetail, InstantPipe, ListState, StatusBadge, TranslocoPipe],
  templateUrl: './changes-page.html',
  styleUrl: './changes-page.css',
})
export class ChangesPage {
  private readonly api = inject(TimeLimitsApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceData);
  private readonly query = toSignal(this.route.queryParamMap);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly badges = CHANGE_STATE_BADGE;
  protected readonly changes = signal<readonly SlaChange[]>([]);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly shown = computed(() => {
    const id = this.query()?.get('id');
    return this.changes().find((change) => change.id === id) ?? this.changes()[0];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    void this.read();
  }

  protected titleOf(change: SlaChange): string {
    const [first, ...more] = proposalRows(change, (key, params) =>
      this.words.sayOr(key, key, params),
    );
    if (!first) return change.subject;
    return `${first.what}：${first.before} → ${first.after}${more.length > 0 ? ' …' : ''}`;
  }

  protected choose({ id }: SlaChange): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { id } });
  }

  protected async changed(change: SlaChange): Promise<void> {
    this.changes.update((all) => all.map((one) => (one.id === change.id ? change : one)));
    await this.read();
  }

  /** While one is being applied, its progress is looked at again and again. */
  protected async read(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const wasApplying = this.changes().some(({ state }) => state === 'APPLYING');
      const { changes } = await this.api.changes();
      this.changes.set(changes);
      this.state.set('ready');
      const isApplying = changes.some(({ state }) => state === 'APPLYING');
      if (isApplying) this.timer = setTimeout(() => void this.read(), LOOK_AGAIN_MS);
      else if (wasApplying) await this.learnLimits();
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }

  private async learnLimits(): Promise<void> {
    this.reference.forget();
    await this.reference.load();
  }
}
