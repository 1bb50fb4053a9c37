import type { Unit } from '@hotline/shared';

/** The syllables of each of a unit's names: [["yuan", "bao", "qu"]]. */
export type PinyinOf = (unit: Unit) => readonly (readonly string[])[];

const LATIN = /^[a-z]+$/;

/**
 * Whether a unit answers to what was typed: part of its name or of one of its other names, its
 * code, or its pinyin in full, by initials, or mixed ("yuanbao", "ybq", "yuanbq").
 */
export function unitMatches(unit: Unit, typed: string, pinyinOf: PinyinOf): boolean {
  const words = typed.trim().toLowerCase().split(/\s+/);
  return words.every((word) => wordMatches(unit, word, pinyinOf));
}

function wordMatches(unit: Unit, word: string, pinyinOf: PinyinOf): boolean {
  if ([unit.name, ...unit.aliases].some((name) => name.toLowerCase().includes(word))) return true;
  if (unit.code.toLowerCase() === word) return true;
  if (!LATIN.test(word)) return false;
  return (
    unit.initials.includes(word) || pinyinOf(unit).some((syllables) => spells(syllables, word))
  );
}

/** From any syllable on, each one written in full or only begun. */
function spells(syllables: readonly string[], typed: string): boolean {
  return syllables.some((_, start) => continues(syllables, start, typed));
}

function continues(syllables: readonly string[], at: number, rest: string): boolean {
  if (rest === '') return true;
  const syllable = syllables[at] ?? '';
  for (let length = syllable.length; length > 0; length--) {
    const begins = rest.startsWith(syllable.slice(0, length));
    if (begins && continues(syllables, at + 1, rest.slice(length))) return true;
  }
  return false;
}

/**
 * The unit that was most likely meant: of the place in question first, then by its own name rather
 * than another one, then the one whose name says the least more.
 *
 * @param placePath path of the unit that answers for the place ("DD/YB"), if it is known
 */
export function bestMatch(
  units: readonly Unit[],
  typed: string,
  pinyinOf: PinyinOf,
  placePath: string | undefined,
): Unit | undefined {
  const rank = (unit: Unit): number[] => [
    placePath !== undefined && `${unit.path}/`.startsWith(`${placePath}/`) ? 0 : 1,
    unitMatches({ ...unit, aliases: [] }, typed, (of) => pinyinOf(of).slice(0, 1)) ? 0 : 1,
    unit.name.length,
  ];
  const ranked = units
    .filter((unit) => unit.dispatchable && unitMatches(unit, typed, pinyinOf))
    .map((unit) => ({ unit, rank: rank(unit) }));
  ranked.sort((a, b) => compare(a.rank, b.rank));
  return ranked[0]?.unit;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, place) => part !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
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
