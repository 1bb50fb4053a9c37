/**
 * How alike two texts are, from 0 to 1: pairs of neighbouring characters they share (Dice). Chinese
 * has no spaces to find words by; pairs do not care how a sentence is built.
 */
export function likenessOf(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  if (x.size === 0 || y.size === 0) return 0;
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return (2 * shared) / (x.size + y.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...bareText(text)];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`));
}

/** Without what people write one time and leave out the next. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
