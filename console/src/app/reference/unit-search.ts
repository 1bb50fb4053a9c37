import type { Unit } from '@hotline/shared';

/** Full pinyin of a unit's names, one string per name, syllables joined: "yuanbaoqu". */
export type PinyinOf = (unit: Unit) => readonly string[];

const LATIN = /^[a-z]+$/;

/**
 * Whether a unit answers to what was typed: part of its name or of one of its other names, its
 * code, its initials ("ybq") or its full pinyin ("yuanbao").
 */
export function unitMatches(unit: Unit, typed: string, pinyinOf: PinyinOf): boolean {
  const words = typed.trim().toLowerCase().split(/\s+/);
  return words.every((word) => wordMatches(unit, word, pinyinOf));
}

function wordMatches(unit: Unit, word: string, pinyinOf: PinyinOf): boolean {
  if ([unit.name, ...unit.aliases].some((name) => name.toLowerCase().includes(word))) return true;
  if (unit.code.toLowerCase() === word) return true;
  if (!LATIN.test(word)) return false;
  return unit.initials.includes(word) || pinyinOf(unit).some((name) => name.includes(word));
}

/** The units that match, with the units above them, in the order of the tree. */
export function unitsAround(
  units: readonly Unit[],
  matches: (unit: Unit) => boolean,
): { readonly shown: Unit[]; readonly matching: ReadonlySet<string> } {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const matching = new Set(units.filter(matches).map(({ id }) => id));
  const kept = new Set<string>();
  for (const id of matching) {
    for (let unit = byId.get(id); unit; unit = byId.get(unit.parentId ?? '')) kept.add(unit.id);
  }
  return { shown: units.filter(({ id }) => kept.has(id)), matching };
}
