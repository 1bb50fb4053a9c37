import { Component, computed, inject, input, model } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Unit } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type NzFilterOptionType,
  NzOptionComponent,
  NzSelectComponent,
} from 'ng-zorro-antd/select';

import { ReferenceData } from './reference-data';
import { UnitPinyin } from './unit-pinyin';
import { unitMatches } from './unit-search';

/** One unit out of the tree, found by name, code, initials or pinyin. The value is its id. */
@Component({
  selector: 'hl-unit-select',
  imports: [FormsModule, NzOptionComponent, NzSelectComponent, TranslocoPipe],
  template: `
    <nz-select
      nzShowSearch
      nzAllowClear
      [nzId]="inputId()"
      [nzPlaceHolder]="'workOrders.chooseUnit' | transloco"
      [nzFilterOption]="answers"
      [ngModel]="unitId()"
      (ngModelChange)="unitId.set($event ?? undefined)"
      (nzFocus)="pinyin.prepare()"
    >
      @for (unit of units(); track unit.id) {
        <nz-option [nzValue]="unit.id" [nzLabel]="unit.name" [nzKey]="unit.id" />
      }
    </nz-select>
  `,
  styles: `
    nz-select {
      width: 100%;
    }
  `,
})
export class UnitSelect {
  readonly unitId = model<string>();
  readonly inputId = input<string | null>(null);
  /** Only units that take orders, or also groups and offices that people belong to. */
  readonly dispatchableOnly = input(true);
  /** Only those; all where it is left out. */
  readonly among = input<readonly Unit[]>();

  private readonly reference = inject(ReferenceData);
  protected readonly pinyin = inject(UnitPinyin);

  protected readonly units = computed<readonly Unit[]>(() =>
    (this.among() ?? this.reference.units()).filter(
      ({ active, dispatchable }) => active && (dispatchable || !this.dispatchableOnly()),
    ),
  );

  protected readonly answers: NzFilterOptionType = (typed, option) => {
    const unit = this.reference.unit(String(option.nzValue));
    return unit !== undefined && unitMatches(unit, typed, (of) => this.pinyin.of(of));
  };
}
