import { NgTemplateOutlet } from '@angular/common';
import type {
  ElementRef} from '@angular/core';
import {
  Component,
  contentChild,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  TemplateRef,
  viewChild,
} from '@angular/core';

import { Shortcuts } from '../shortcuts/shortcuts';
import type { ListCursor } from './list-cursor';

/**
 * A list one walks through: arrow keys and j/k move, the chosen row is scrolled into sight. Give
 * the row as a template: `<ng-template let-row>…</ng-template>`.
 */
@Component({
  selector: 'hl-row-list',
  imports: [NgTemplateOutlet],
  template: `
    <div
      #list
      class="rows"
      role="listbox"
      tabindex="0"
      [attr.aria-label]="label()"
      [attr.aria-activedescendant]="cursor().row() ? 'row-' + cursor().id() : null"
      (keydown.arrowdown)="step($event, 'next')"
      (keydown.arrowup)="step($event, 'previous')"
      (keydown.enter)="entered.emit()"
    >
      @for (row of rows(); track row.id) {
        <div
          role="option"
          [id]="'row-' + row.id"
          [attr.aria-selected]="row.id === cursor().id()"
          (click)="choose(row.id)"
        >
          <ng-container *ngTemplateOutlet="rowTemplate(); context: { $implicit: row }" />
        </div>
      }
    </div>
  `,
  styles: `
    .rows:focus-visible {
      outline-offset: -2px;
    }
  `,
})
export class RowList<Row extends { readonly id: string }> {
  readonly rows = input.required<readonly Row[]>();
  readonly cursor = input.required<ListCursor<Row>>();
  /** What the list is, for screen readers. */
  readonly label = input.required<string>();
  readonly chosen = output();
  /** Enter: on to the row's work. */
  readonly entered = output();

  protected readonly rowTemplate = contentChild.required(TemplateRef);
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  constructor() {
    const shortcuts = inject(Shortcuts);
    const until = inject(DestroyRef);
    shortcuts.on('next-row', () => this.move('next'), until);
    shortcuts.on('previous-row', () => this.move('previous'), until);
    effect(() => {
      const id = this.cursor().id();
      this.list().nativeElement.querySelector(`#row-${id}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  focus(): void {
    this.list().nativeElement.focus();
  }

  protected choose(id: string): void {
    this.cursor().goTo(id);
    this.chosen.emit();
  }

  protected step(event: Event, direction: 'next' | 'previous'): void {
    event.preventDefault();
    this.move(direction);
  }

  private move(direction: 'next' | 'previous'): void {
    this.cursor()[direction]();
    this.chosen.emit();
  }
}
