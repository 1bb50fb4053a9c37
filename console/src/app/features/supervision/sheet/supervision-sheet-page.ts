import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import type { SupervisionSheet } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { OverlaysApi } from '../../../api/overlays-api';
import { ReferenceData } from '../../../reference/reference-data';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { paperInstant } from './paper-instant';

/** 督办单 as it is printed on A4, from the browser. Without the frame: the paper is the page. */
@Component({
  selector: 'hl-supervision-sheet-page',
  imports: [ListState, NzButtonComponent, TranslocoPipe],
  templateUrl: './supervision-sheet-page.html',
  styleUrl: './supervision-sheet-page.css',
})
export class SupervisionSheetPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(OverlaysApi);
  protected readonly reference = inject(ReferenceData);
  protected readonly instant = paperInstant;
  protected readonly sheet = signal<SupervisionSheet | undefined>(undefined);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
  }

  protected print(): void {
    window.print();
  }

  protected async read(id: string): Promise<void> {
    this.state.set('reading');
    try {
      const [sheet] = await Promise.all([this.api.sheet(id), this.reference.load()]);
      this.sheet.set(sheet);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }
}
