/** A small category with the way it is found. */
export interface SearchableCategory {
  readonly code: string;
  readonly name: string;
  /** What callers say: 暖气、停暖. */
  readonly aliases: readonly string[];
  /** First letters in pinyin of the name, then of each alias: ["wdbdb", "nqbr"]. */
  readonly initials: readonly string[];
  readonly parentName: string;
  readonly parentInitials: readonly string[];
}

/**
 * The categories that fit what was typed, best first: by code ("0101"), by pinyin initials ("gn",
 * "wdbdb") or by Chinese words of the name, its group or what callers say. Several words narrow
 * the result ("供热 漏水", "gr ls").
 */
export function searchCategories<T extends SearchableCategory>(
  categories: readonly T[],
  typed: string,
): T[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...categories];
  return categories
    .map((category) => ({ category, score: scoreOfAll(category, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.category.code.localeCompare(b.category.code))
    .map(({ category }) => category);
}

function scoreOfAll(category: SearchableCategory, words: readonly string[]): number {
  const scores = words.map((word) => score(category, word));
  return scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 0);
}

function score(category: SearchableCategory, word: string): number {
  if (/^\d+$/.test(word)) return category.code.startsWith(word) ? 8 : 0;
  const { name, aliases, parentName, initials, parentInitials } = category;
  const [own = ''] = initials;
  const [group = ''] = parentInitials;
  return Math.max(
    name === word ? 10 : 0,
    name.startsWith(word) ? 9 : 0,
    name.includes(word) ? 8 : 0,
    aliases.some((alias) => alias.includes(word)) ? 7 : 0,
    own.startsWith(word) ? 6 : 0,
    parentName.includes(word) ? 5 : 0,
    initials.some((letters) => letters.includes(word) && word.length > 1) ? 4 : 0,
    (group + own).startsWith(word) ? 3 : 0,
    parentInitials.some((letters) => letters.startsWith(word)) ? 2 : 0,
  );
}
