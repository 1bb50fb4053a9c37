import { computed, signal } from '@angular/core';
import type { Unit } from '@hotline/shared';

/** Exactly one LEAD, any CO units; a unit is never both. */
export class UnitChoice {
  private readonly chosenLead = signal<Unit | undefined>(undefined);
  private readonly chosenCo = signal<readonly Unit[]>([]);

  readonly lead = this.chosenLead.asReadonly();
  readonly co = this.chosenCo.asReadonly();
  readonly coIds = computed(() => this.co().map(({ id }) => id));

  setLead(unit: Unit): void {
    this.dropCo(unit);
    this.chosenLead.set(unit);
  }

  toggleCo(unit: Unit): void {
    if (this.coIds().includes(unit.id)) {
      this.dropCo(unit);
      return;
    }
    if (this.lead()?.id === unit.id) this.chosenLead.set(undefined);
    this.chosenCo.update((units) => [...units, unit]);
  }

  drop(unit: Unit): void {
    if (this.lead()?.id === unit.id) this.chosenLead.set(undefined);
    this.dropCo(unit);
  }

  clear(): void {
    this.chosenLead.set(undefined);
    this.chosenCo.set([]);
  }

  private dropCo(unit: Unit): void {
    this.chosenCo.update((units) => units.filter(({ id }) => id !== unit.id));
  }
}
