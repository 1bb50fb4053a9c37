import type { ElementRef } from '@angular/core';
import {
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Unit } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { ReferenceData } from '../../../reference/reference-data';
import { UnitPinyin } from '../../../reference/unit-pinyin';
import { bestMatch, unitMatches, unitsAround } from '../../../reference/unit-search';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import type { UnitChoice } from '../unit-choice';
import { shutByReport } from './shut-by-report';
import { UnitTree } from './unit-tree';

/**
 * The unit tree with its search. In the search field the first match is at hand: Enter makes it the
 * LEAD, Alt+Enter a CO unit, arrow keys walk on to the others.
 */
@Component({
  selector: 'hl-unit-chooser',
  imports: [NzInputDirective, TranslocoPipe, UnitTree],
  template: `
    <div class="search">
      <input
        #search
        nz-input
        type="search"
        autocomplete="off"
        [attr.aria-label]="'dispatch.findUnit' | transloco"
        [placeholder]="('dispatch.findUnit' | transloco) + '  ' + shortcuts.label('choose-unit')"
        [value]="typed()"
        (focus)="pinyin.prepare()"
        (input)="typed.set(search.value)"
        (keydown.arrowdown)="toTree($event)"
        (keydown.enter)="takeFirst($event, 'lead')"
        (keydown.alt.enter)="takeFirst($event, 'co')"
      />
      <small>{{ 'dispatch.chooseHint' | transloco }}</small>
    </div>
    <hl-unit-tree
      [units]="found().shown"
      [marked]="found().matching"
      [expandAll]="typed().trim() !== ''"
      [first]="first()?.id"
      [leadId]="choice().lead()?.id"
      [coIds]="choice().coIds()"
      [shut]="shut()"
      (lead)="take($event, 'lead')"
      (co)="take($event, 'co')"
    />
  `,
  styles: `
    .search {
      position: sticky;
      top: 0;
      z-index: 1;
      padding: 8px 12px 4px;
      background: var(--surface);
    }

    small {
      color: var(--text-soft);
    }
  `,
})
export class UnitChooser {
  readonly choice = input.required<UnitChoice>();
  /** Path of the unit that answers for the place of the order. */
  readonly placePath = input<string>();
  /** 被举报单位 of the order. */
  readonly accused = input<Unit>();
  readonly lead = output<Unit>();
  readonly co = output<Unit>();

  private readonly reference = inject(ReferenceData);
  protected readonly pinyin = inject(UnitPinyin);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private readonly tree = viewChild.required(UnitTree);

  protected readonly typed = signal('');
  /** Those that take orders, and what stands above them. */
  private readonly units = computed(
    () => unitsAround(this.reference.units(), (unit) => unit.active && unit.dispatchable).shown,
  );
  protected readonly shut = computed(() => shutByReport(this.units(), this.accused()));
  protected readonly found = computed(() => {
    const typed = this.typed().trim();
    if (!typed) return { shown: this.units(), matching: new Set<string>() };
    return unitsAround(this.units(), (unit) =>
      unitMatches(unit, typed, (of) => this.pinyin.of(of)),
    );
  });
  protected readonly first = computed(() => {
    const typed = this.typed().trim();
    if (!typed) return undefined;
    const spell = (unit: Unit) => this.pinyin.of(unit);
    const open = this.units().filter(({ id }) => !this.shut().has(id));
    return bestMatch(open, typed, spell, this.placePath());
  });

  constructor() {
    this.shortcuts.on('choose-unit', () => this.focus(), inject(DestroyRef));
  }

  focus(): void {
    this.search().nativeElement.select();
    this.search().nativeElement.focus();
  }

  protected take(unit: Unit, as: 'lead' | 'co'): void {
    this[as].emit(unit);
  }

  protected takeFirst(event: Event, as: 'lead' | 'co'): void {
    const isPlain = event instanceof KeyboardEvent && !event.ctrlKey && !event.isComposing;
    const first = this.first();
    if (!isPlain || !first) return;
    event.preventDefault();
    this.take(first, as);
    this.typed.set('');
  }

  protected toTree(event: Event): void {
    event.preventDefault();
    this.tree().focusOn(this.first()?.id);
  }
}
