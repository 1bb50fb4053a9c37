/**
 * How much two places as people write them are the same, 0 to 1: the share of common pairs of
 * characters, spaces and punctuation aside. "锦山大街 12 号" and "锦山大街12号楼下" are nearly one.
 */
export function likenessOfPlaces(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  if (x.size === 0 || y.size === 0) return 0;
  const common = [...x].filter((pair) => y.has(pair)).length;
  return (2 * common) / (x.size + y.size);
}

function pairsOf(place: string): ReadonlySet<string> {
  const letters = [...place.replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '').toLowerCase()];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`));
}
