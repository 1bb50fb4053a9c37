import { computed, linkedSignal, type Signal } from '@angular/core';

/**
 * Which row of a list one is at. The list may change under it at any time: the cursor stays on its
 * row; when that row leaves, it moves to the one that took its place ("done, next").
 */
export class ListCursor<Row extends { readonly id: string }> {
  private readonly place = linkedSignal<readonly Row[], { id: string | undefined; at: number }>({
    source: () => this.rows(),
    computation: (rows, before) => {
      const id = before?.value.id;
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return { id, at };
      const next = Math.min(before?.value.at ?? 0, rows.length - 1);
      return { id: id === undefined ? undefined : rows[next]?.id, at: Math.max(next, 0) };
    },
  });

  readonly id = computed(() => this.place().id);
  readonly row = computed(() => this.rows().find(({ id }) => id === this.id()));

  constructor(private readonly rows: Signal<readonly Row[]>) {}

  goTo(id: string | undefined): void {
    const at = this.rows().findIndex((row) => row.id === id);
    this.place.set({ id, at: Math.max(at, 0) });
  }

  next(): void {
    this.step(this.id() === undefined ? 0 : this.place().at + 1);
  }

  previous(): void {
    this.step(this.place().at - 1);
  }

  private step(to: number): void {
    const rows = this.rows();
    const at = Math.min(Math.max(to, 0), rows.length - 1);
    this.place.set({ id: rows[at]?.id, at: Math.max(at, 0) });
  }
}
