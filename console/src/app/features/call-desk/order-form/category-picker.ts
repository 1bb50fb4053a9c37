import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { ReferenceData } from '../../../reference/reference-data';
import { searchCategories } from './category-search';

/** The small category, found by Chinese words, code or pinyin initials. */
@Component({
  selector: 'hl-category-picker',
  imports: [FormsModule, NzOptionComponent, NzSelectComponent, TranslocoPipe],
  template: `
    <nz-select
      nzId="field-categoryCode"
      data-testid="category"
      nzShowSearch
      nzServerSearch
      nzAllowClear
      [nzPlaceHolder]="'callDesk.form.categoryHint' | transloco"
      [nzNotFoundContent]="'callDesk.form.noCategory' | transloco"
      [nzDropdownMatchSelectWidth]="false"
      [ngModel]="code()"
      (ngModelChange)="picked.emit($event ?? undefined)"
      (nzOnSearch)="typed.set($event)"
    >
      @for (category of found(); track category.code) {
        <nz-option
          nzCustomContent
          [nzValue]="category.code"
          [nzLabel]="category.parentName + ' / ' + category.name"
        >
          <span class="code">{{ category.code }}</span>
          {{ category.name }}
          <span class="group">{{ category.parentName }}</span>
          @if (category.aliases.length > 0) {
            <span class="group">· {{ category.aliases.join('、') }}</span>
          }
        </nz-option>
      }
    </nz-select>
  `,
  styles: `
    nz-select {
      width: 100%;
    }

    .code {
      display: inline-block;
      width: 42px;
      color: var(--text-soft);
    }

    .group {
      margin-left: 6px;
      color: var(--text-soft);
    }
  `,
})
export class CategoryPicker {
  readonly code = input.required<string | null>();
  /** The code, or undefined when the choice was taken back. */
  readonly picked = output<string | undefined>();

  private readonly reference = inject(ReferenceData);
  protected readonly typed = signal('');
  private readonly searchable = computed(() =>
    this.reference.categories().flatMap((category) => {
      const parent = this.reference.category(category.parentCode);
      return parent
        ? { ...category, parentName: parent.name, parentInitials: parent.initials }
        : [];
    }),
  );
  protected readonly found = computed(() => searchCategories(this.searchable(), this.typed()));
}
