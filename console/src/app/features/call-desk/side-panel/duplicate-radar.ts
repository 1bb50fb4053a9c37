import { effect, inject, type Signal, signal, untracked } from '@angular/core';
import type { FoundDuplicate } from '@hotline/shared';

import { MergingApi } from '../../../api/merging-api';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import type { OrderWork } from '../order-form/order-work';

/** What may be the same matter as the draft on the desk: looked for anew with every save of it. */
export class DuplicateRadar {
  private readonly api = inject(MergingApi);
  private readonly found = signal<readonly FoundDuplicate[]>([]);
  private readonly failed = signal<Refusal | undefined>(undefined);
  private readonly answered = signal<string | undefined>(undefined);

  /** The surest first. */
  readonly duplicates = this.found.asReadonly();
  readonly refusal = this.failed.asReadonly();
  /** The draft that was looked at last. */
  readonly searched = this.answered.asReadonly();

  private asking?: { readonly id: string; readonly savedAt: string };

  constructor(work: Signal<OrderWork | undefined>) {
    effect(() => {
      const id = work()?.orderId();
      const state = work()?.autosave.state();
      if (id !== untracked(this.answered)) this.found.set([]);
      if (id === undefined || state?.kind !== 'saved') return;
      void this.look({ id, savedAt: state.at });
    });
  }

  /** An answer that comes late, after the draft was saved again, is not shown. */
  private async look(asked: { id: string; savedAt: string }): Promise<void> {
    this.asking = asked;
    try {
      const { duplicates } = await this.api.duplicates(asked.id);
      if (this.asking !== asked) return;
      this.found.set(duplicates);
      this.answered.set(asked.id);
      this.failed.set(undefined);
    } catch (cause) {
      if (this.asking === asked) this.failed.set(refusalOf(cause));
    }
  }
}
