import { NgTemplateOutlet } from '@angular/common';
import type { ElementRef } from '@angular/core';
import {
  Component,
  computed,
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

/** A line between groups of rows: shape, words and tone. */
export interface RowHeading {
  readonly key: string;
  readonly words: string;
  readonly mark: string;
  readonly tone: 'neutral' | 'warn' | 'danger';
}

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
      @for (entry of entries(); track entry.row.id) {
        @if (entry.heading; as heading) {
          <div role="presentation" class="heading" [class]="heading.tone">
            <span aria-hidden="true">{{ heading.mark }}</span> {{ heading.words }}
            <span class="count">{{ heading.count }}</span>
          </div>
        }
        <div
          role="option"
          [id]="'row-' + entry.row.id"
          [attr.aria-selected]="entry.row.id === cursor().id()"
          (click)="choose(entry.row.id)"
        >
          <ng-container *ngTemplateOutlet="rowTemplate(); context: { $implicit: entry.row }" />
        </div>
      }
    </div>
  `,
  styles: `
    .rows:focus-visible {
      outline-offset: -2px;
    }

    /* The row in hand shows the focus; the whole list only while none is. */
    .rows:focus-visible:has([aria-selected='true']) {
      outline: none !important;
    }

    .rows:focus-visible [aria-selected='true'] {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }

    .heading {
      position: sticky;
      top: 0;
      padding: 3px 12px;
      border-bottom: 1px solid var(--border);
      background: var(--surface-head);
      font-weight: 600;
    }

    .count {
      font-weight: 400;
    }

    .warn {
      color: var(--warn);
    }

    .danger {
      color: var(--danger);
    }
  `,
})
export class RowList<Row extends { readonly id: string }> {
  readonly rows = input.required<readonly Row[]>();
  readonly cursor = input.required<ListCursor<Row>>();
  /** What the list is, for screen readers. */
  readonly label = input.required<string>();
  /** Groups: a heading stands above the first row of each. */
  readonly heading = input<((row: Row) => RowHeading) | undefined>();
  readonly chosen = output();
  /** Enter: on to the row's work. */
  readonly entered = output();

  protected readonly entries = computed(() => {
    const headings = this.rows().map((row) => this.heading()?.(row));
    return this.rows().map((row, at) => {
      const heading = headings[at];
      if (!heading || headings[at - 1]?.key === heading.key) return { row };
      const count = headings.filter((other) => other?.key === heading.key).length;
      return { row, heading: { ...heading, count } };
    });
  });
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
