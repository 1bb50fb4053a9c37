import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Unit } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { ReferenceData } from '../../reference/reference-data';

const SHOWN = 60;

/** One responsible body, found by its name, former names or pinyin initials. */
@Component({
  selector: 'hl-unit-picker',
  imports: [FormsModule, NzOptionComponent, NzSelectComponent, TranslocoPipe],
  template: `
    <nz-select
      [nzId]="fieldId()"
      nzShowSearch
      nzServerSearch
      nzAllowClear
      [nzPlaceHolder]="'callDesk.unit.hint' | transloco"
      [nzNotFoundContent]="'callDesk.unit.none' | transloco"
      [nzDropdownMatchSelectWidth]="false"
      [ngModel]="unitId()"
      (ngModelChange)="picked.emit($event ?? undefined)"
      (nzOnSearch)="typed.set($event)"
    >
      @for (unit of found(); track unit.id) {
        <nz-option nzCustomContent [nzValue]="unit.id" [nzLabel]="unit.name">
          {{ unit.name }}
          @if (unit.dutyPhone) {
            <span class="phone">{{ unit.dutyPhone }}</span>
          }
        </nz-option>
      }
    </nz-select>
  `,
  styles: `
    nz-select {
      width: 100%;
    }

    .phone {
      margin-left: 8px;
      color: var(--text-soft);
    }
  `,
})
export class UnitPicker {
  readonly fieldId = input.required<string>();
  readonly unitId = input.required<string | null | undefined>();
  readonly picked = output<string | undefined>();

  private readonly reference = inject(ReferenceData);
  protected readonly typed = signal('');
  protected readonly found = computed(() => {
    const typed = this.typed().trim().toLowerCase();
    const units = this.reference.units().filter(({ active, kind }) => active && kind !== 'GROUP');
    const fitting = units.filter((unit) => fits(unit, typed)).slice(0, SHOWN);
    const chosen = this.reference.unit(this.unitId());
    // The chosen one keeps its name on the screen, whatever is being typed.
    return chosen && !fitting.includes(chosen) ? [...fitting, chosen] : fitting;
  });
}

function fits({ name, aliases, initials }: Unit, typed: string): boolean {
  return (
    name.includes(typed) ||
    initials.startsWith(typed) ||
    aliases.some((alias) => alias.includes(typed))
  );
}
