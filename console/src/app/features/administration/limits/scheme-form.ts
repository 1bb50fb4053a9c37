import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  CHANNELS,
  type OfficePeriod,
  type ProfiledClock,
  REQUEST_TYPES,
  type SlaProposal,
  URGENCIES,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { ReferenceData } from '../../../reference/reference-data';
import { ProposeChange } from '../changes/propose-change';
import {
  defectOfDraft,
  draftOf,
  type FigureDraft,
  isChanged,
  isGeneralScope,
  proposalOf,
  type Scheme,
  type SchemeDraft,
  type SchemeScope,
} from './scheme-draft';
import { TERM_UNITS } from './term-words';

interface Edited {
  readonly scheme: Scheme | undefined;
  readonly general: Scheme | undefined;
}

/** One scheme: for which orders, and each clock in what it is counted. */
@Component({
  selector: 'hl-scheme-form',
  imports: [
    FormsModule,
    NzButtonComponent,
    NzCheckboxComponent,
    NzInputDirective,
    NzOptionComponent,
    NzSelectComponent,
    ProposeChange,
    TranslocoPipe,
  ],
  templateUrl: './scheme-form.html',
  styleUrl: './scheme-form.css',
})
export class SchemeForm {
  /** Left out for a new one. */
  readonly scheme = input.required<Scheme | undefined>();
  readonly general = input.required<Scheme | undefined>();

  private readonly reference = inject(ReferenceData);
  protected readonly units = TERM_UNITS;
  protected readonly requestTypes = REQUEST_TYPES;
  protected readonly urgencies = URGENCIES;
  protected readonly channels = CHANNELS;
  protected readonly categories = this.reference.categories;
  protected readonly draft = linkedSignal<Edited, SchemeDraft>({
    source: () => ({ scheme: this.scheme(), general: this.general() }),
    computation: ({ scheme, general }) => draftOf(scheme, general),
  });
  protected readonly isGeneral = computed(() => {
    const scheme = this.scheme();
    return scheme !== undefined && isGeneralScope(scheme.scope);
  });
  protected readonly retiring = linkedSignal({ source: this.scheme, computation: () => false });
  protected readonly defect = computed(() => defectOfDraft(this.draft()));
  protected readonly proposal = computed<SlaProposal | undefined>(() => {
    if (this.retiring()) return { kind: 'SCHEME', scheme: proposalOf(this.draft(), true) };
    const isReady = this.defect() === undefined && isChanged(this.draft(), this.scheme());
    return isReady ? { kind: 'SCHEME', scheme: proposalOf(this.draft()) } : undefined;
  });

  protected categoryName(code: string): string {
    return this.reference.categoryName(code);
  }

  protected set(change: Partial<SchemeDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setScope(change: Partial<SchemeScope>): void {
    this.set({ scope: { ...this.draft().scope, ...change } });
  }

  protected setFigure(clock: ProfiledClock, change: Partial<FigureDraft>): void {
    this.set({
      figures: this.draft().figures.map((figure) =>
        figure.clock === clock ? { ...figure, ...change } : figure,
      ),
    });
  }

  protected setPeriod(index: number, change: Partial<OfficePeriod>): void {
    this.set({
      officeHours: this.draft().officeHours.map((period, at) =>
        at === index ? { ...period, ...change } : period,
      ),
    });
  }

  protected addPeriod(): void {
    this.set({ officeHours: [...this.draft().officeHours, { from: '08:30', to: '12:00' }] });
  }

  protected removePeriod(index: number): void {
    this.set({ officeHours: this.draft().officeHours.filter((_, at) => at !== index) });
  }
}
