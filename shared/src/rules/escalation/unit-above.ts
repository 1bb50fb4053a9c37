/** The unit that stands above one that is late; null where that is the centre itself. */
export function unitAboveOf({
  unitChain,
}: {
  readonly unitChain: readonly string[];
}): string | null {
  return unitChain.length > 2 ? (unitChain.at(-2) ?? null) : null;
}
