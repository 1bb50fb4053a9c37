/** One measured slice of one contender. */
export type Slice<M> = () => Promise<M>;

/**
 * Runs the contenders' slices in turn, A B B A A B …: neighbours on the machine and warm caches then
 * meet all alike. One cycle before the first is thrown away.
 */
export async function interleave<K extends string, M>(
  contenders: Readonly<Record<K, Slice<M>>>,
  cycles: number,
): Promise<Record<K, M>[]> {
  const names = Object.keys(contenders) as K[];
  const measured: Record<K, M>[] = [];
  for (let cycle = 0; cycle <= cycles; cycle += 1) {
    const order = cycle % 2 === 0 ? names : names.toReversed();
    const entries: [K, M][] = [];
    for (const name of order) entries.push([name, await contenders[name]()]);
    if (cycle > 0) measured.push(Object.fromEntries(entries) as Record<K, M>);
  }
  return measured;
}
