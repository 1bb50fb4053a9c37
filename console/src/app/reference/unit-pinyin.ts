import { Service, signal } from '@angular/core';
import type { Unit } from '@hotline/shared';

/** Full pinyin of unit names. Its dictionary is big, so it is fetched when somebody first types. */
@Service()
export class UnitPinyin {
  private readonly spelled = signal<(text: string) => readonly string[]>(() => []);
  private readonly known = new Map<string, readonly (readonly string[])[]>();
  private loading?: Promise<void>;

  /** Asks for the dictionary; until it is there nothing is spelled, initials still find units. */
  prepare(): void {
    this.loading ??= import('pinyin-pro').then(({ pinyin }) =>
      this.spelled.set((text) => pinyin(text, { toneType: 'none', type: 'array' })),
    );
  }

  of(unit: Unit): readonly (readonly string[])[] {
    const spell = this.spelled();
    if (!this.known.has(unit.id)) {
      const spellings = [unit.name, ...unit.aliases].map(spell).filter(({ length }) => length > 0);
      if (spellings.length === 0) return [];
      this.known.set(unit.id, spellings);
    }
    return this.known.get(unit.id) ?? [];
  }
}
