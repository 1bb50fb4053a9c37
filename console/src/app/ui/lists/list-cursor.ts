import { computed, linkedSignal, type Signal } from '@angular/core';

interface Place {
  readonly id: string | undefined;
  /** Where the row stands, or stood when it left. */
  readonly at: number;
}

/**
 * Which row of a list one is at. The list may change under it at any time. When its row leaves,
 * the cursor stays on the name of that row, so that nobody acts on another one by surprise; the
 * next step goes to the row that took its place.
 */
export class ListCursor<Row extends { readonly id: string }> {
  private readonly place = linkedSignal<readonly Row[], Place>({
    source: () => this.rows(),
    computation: (rows, before) => {
      const { id, at: formerly } = before?.value ?? { id: undefined, at: 0 };
      const at = rows.findIndex((row) => row.id === id);
      return { id, at: at >= 0 ? at : formerly };
    },
  });

  readonly id = computed(() => this.place().id);
  /** Undefined when nothing is chosen, and when the chosen row has left the list. */
  readonly row = computed(() => this.rows().find(({ id }) => id === this.id()));

  constructor(private readonly rows: Signal<readonly Row[]>) {}

  goTo(id: string | undefined): void {
    this.place.set({
      id,
      at: Math.max(
        this.rows().findIndex((row) => row.id === id),
        0,
      ),
    });
  }

  next(): void {
    const { at } = this.place();
    this.step(this.row() ? at + 1 : at);
  }

  previous(): void {
    this.step(this.place().at - 1);
  }

  private step(to: number): void {
    const rows = this.rows();
    const at = Math.min(Math.max(to, 0), Math.max(rows.length - 1, 0));
    this.place.set({ id: rows[at]?.id, at });
  }
}
