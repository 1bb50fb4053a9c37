/** What a screen that knows version `known` does with news of version `news` of the same subject. */
export type Merge = 'apply' | 'ignore' | 'reload';

/**
 * One fact, one version: the next one can be applied, an old one is known already, and after a gap
 * the item is read again (a fact that this person may not see leaves no trace but its number).
 */
export function mergeLiveMessage(known: number | undefined, news: number): Merge {
  if (known === undefined) return 'reload';
  if (news <= known) return 'ignore';
  return news === known + 1 ? 'apply' : 'reload';
}
