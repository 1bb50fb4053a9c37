import { computed, signal } from '@angular/core';
import type { RuleDispute } from '@hotline/shared';

/** What the ruling of a dispute consists of, while it is written. */
export class DisputeRuling {
  readonly leadId = signal<string | undefined>(undefined);
  private readonly chosenCo = signal<readonly string[]>([]);
  readonly clause = signal('');
  readonly reason = signal('');
  readonly note = signal('');

  readonly coIds = this.chosenCo.asReadonly();
  readonly hasWords = computed(() => this.clause().trim() !== '' && this.reason().trim() !== '');
  readonly isComplete = computed(() => this.leadId() !== undefined && this.hasWords());

  /** A unit is never both. */
  setLead(unitId: string | undefined): void {
    this.leadId.set(unitId);
    if (unitId !== undefined) this.dropCo(unitId);
  }

  addCo(unitId: string): void {
    if (unitId === this.leadId() || this.coIds().includes(unitId)) return;
    this.chosenCo.update((ids) => [...ids, unitId]);
  }

  dropCo(unitId: string): void {
    this.chosenCo.update((ids) => ids.filter((id) => id !== unitId));
  }

  /** Undefined as long as something is missing. */
  command(expectedVersion: number): RuleDispute | undefined {
    const leadUnitId = this.leadId();
    if (leadUnitId === undefined || !this.hasWords()) return undefined;
    return {
      leadUnitId,
      coUnitIds: [...this.coIds()],
      clause: this.clause().trim(),
      reason: this.reason().trim(),
      note: this.note().trim(),
      expectedVersion,
    };
  }

  startAfresh(): void {
    this.leadId.set(undefined);
    this.chosenCo.set([]);
    for (const words of [this.clause, this.reason, this.note]) words.set('');
  }
}
