import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { SlaChange } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzProgressComponent } from 'ng-zorro-antd/progress';

import { Submission } from '../../../api/submission';
import { TimeLimitsApi } from '../../../api/time-limits-api';
import { Words } from '../../../i18n/words';
import { RefusalNote } from '../../../refusal/refusal-note';
import { SignedIn } from '../../../session/signed-in';
import { StatusBadge } from '../../../ui/badges/status-badge';
import { DueDay } from '../../../ui/due/due-day';
import { InstantPipe } from '../../../ui/instant-pipe';
import { CHANGE_STATE_BADGE } from './change-badge';
import { proposalRows } from './proposal-rows';

/** One change: what it is, what it would do, and the second person's word. */
@Component({
  selector: 'hl-change-detail',
  imports: [
    DueDay,
    FormsModule,
    InstantPipe,
    NzAlertComponent,
    NzButtonComponent,
    NzInputDirective,
    NzProgressComponent,
    RefusalNote,
    StatusBadge,
    TranslocoPipe,
  ],
  templateUrl: './change-detail.html',
  styleUrl: './change-detail.css',
})
export class ChangeDetail {
  readonly change = input.required<SlaChange>();
  readonly changed = output<SlaChange>();
  /** Somebody else decided meanwhile, or other limits were changed. */
  readonly outdated = output();

  private readonly api = inject(TimeLimitsApi);
  private readonly signedIn = inject(SignedIn);
  private readonly words = inject(Words);
  protected readonly badges = CHANGE_STATE_BADGE;
  private readonly id = computed(() => this.change().id);
  protected readonly submission = new Submission();
  protected readonly note = linkedSignal({ source: this.id, computation: () => '' });

  protected readonly rows = computed(() =>
    proposalRows(this.change(), (key, params) => this.words.sayOr(key, key, params)),
  );
  protected readonly isOwn = computed(() => this.change().proposedBy.id === this.signedIn.me()?.id);
  protected readonly effect = computed(() => {
    const { openOrders, moveLater, stand, wouldBeOverdue, confirmed } = this.change().effect;
    return [
      ['openOrders', openOrders],
      ['moveLater', moveLater],
      ['stand', stand],
      ['wouldBeOverdue', wouldBeOverdue],
      ['confirmed', confirmed],
    ] as const;
  });
  /** Orders come and go while it is applied: never more than all of it. */
  protected readonly percent = computed(() => {
    const { state, effect, progress } = this.change();
    if (state === 'APPLIED') return 100;
    return effect.openOrders === 0
      ? 0
      : Math.min(99, Math.floor((100 * progress.checked) / effect.openOrders));
  });

  protected countAgain(): Promise<void> {
    return this.ask((key) => this.api.countAgain(this.id(), key));
  }

  protected approve(): Promise<void> {
    return this.ask((key) => this.api.approve(this.id(), this.note().trim(), key));
  }

  protected reject(): Promise<void> {
    return this.ask((key) => this.api.reject(this.id(), this.note().trim(), key));
  }

  protected withdraw(): Promise<void> {
    return this.ask((key) => this.api.withdraw(this.id(), key));
  }

  private async ask(request: (key: string) => Promise<SlaChange>): Promise<void> {
    const change = await this.submission.send(request);
    if (change) this.changed.emit(change);
    else if (this.submission.refusal()) this.outdated.emit();
  }
}
