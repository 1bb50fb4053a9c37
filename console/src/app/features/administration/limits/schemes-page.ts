import { Component, computed, inject, signal } from '@angular/core';
import { PROFILED_CLOCKS } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { TimeLimitsApi } from '../../../api/time-limits-api';
import { Words } from '../../../i18n/words';
import { ReferenceData } from '../../../reference/reference-data';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { isGeneralScope, type Scheme } from './scheme-draft';
import { SchemeForm } from './scheme-form';
import { termWords } from './term-words';

/** The time limits in force: the general scheme, and those for kinds of orders. */
@Component({
  selector: 'hl-schemes-page',
  imports: [InstantPipe, ListState, NzButtonComponent, SchemeForm, TranslocoPipe],
  templateUrl: './schemes-page.html',
  styleUrl: './schemes-page.css',
})
export class SchemesPage {
  private readonly api = inject(TimeLimitsApi);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceData);
  private readonly stored = signal<readonly Scheme[]>([]);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  private readonly chosen = signal<string | undefined>(undefined);

  /** The general one first: the others are read against it. */
  protected readonly schemes = computed(() =>
    this.stored().toSorted(
      (a, b) => Number(isGeneralScope(b.scope)) - Number(isGeneralScope(a.scope)),
    ),
  );
  protected readonly general = computed(() => this.schemes()[0]);
  protected readonly isNew = computed(() => this.chosen() === '');
  protected readonly edited = computed(() =>
    this.isNew()
      ? undefined
      : (this.stored().find(({ code }) => code === this.chosen()) ?? this.general()),
  );

  constructor() {
    void this.read();
  }

  protected choose(code: string): void {
    this.chosen.set(code);
  }

  protected scopeWords({ scope }: Scheme): string {
    const { categoryCode, requestType, urgency, channel } = scope;
    const words = [
      categoryCode === null ? '' : this.reference.categoryName(categoryCode),
      requestType === null ? '' : this.words.say(`terms.requestType.${requestType}`),
      urgency === null ? '' : this.words.say(`terms.urgency.${urgency}`),
      channel === null ? '' : this.words.say(`terms.channel.${channel}`),
    ].filter(Boolean);
    return words.length === 0 ? this.words.say('limits.scheme.all') : words.join(' · ');
  }

  /** "派单 10 分钟 · 办理 3 个工作日" */
  protected ownWords({ terms, scope }: Scheme): string {
    if (isGeneralScope(scope)) return '';
    return PROFILED_CLOCKS.flatMap((clock) => {
      const term = terms.clocks[clock];
      if (!term) return [];
      const { key, params } = termWords(term);
      return `${this.words.say(`limits.clock.${clock}`)} ${this.words.say(key, params)}`;
    }).join(' · ');
  }

  protected async read(): Promise<void> {
    try {
      this.stored.set((await this.api.schemes()).schemes);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }
}
