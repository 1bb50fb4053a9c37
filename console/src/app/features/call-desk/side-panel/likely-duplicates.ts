import { type DraftForm, type OrderSummary, SETTLED_STATES } from '@hotline/shared';

export interface Duplicate {
  readonly order: OrderSummary;
  /** Why it may be the same matter: strongest reason first. */
  readonly because: 'same-category-and-place' | 'same-category' | 'same-place';
}

/**
 * The caller's open orders that may be about what is being written now. A closed matter is no
 * duplicate (it would be opened anew), and a different category at another place is another one.
 */
export function likelyDuplicates(
  form: Pick<DraftForm, 'categoryCode' | 'place'>,
  orders: readonly OrderSummary[],
  ownOrderId: string | undefined,
): Duplicate[] {
  return orders
    .filter(
      ({ id, state }) => id !== ownOrderId && state !== 'DRAFT' && !SETTLED_STATES.includes(state),
    )
    .flatMap((order) => {
      const because = reasonFor(form, order);
      return because ? [{ order, because }] : [];
    })
    .sort((a, b) => RANK[a.because] - RANK[b.because]);
}

const RANK: Record<Duplicate['because'], number> = {
  'same-category-and-place': 0,
  'same-category': 1,
  'same-place': 2,
};

function reasonFor(
  { categoryCode, place }: Pick<DraftForm, 'categoryCode' | 'place'>,
  order: OrderSummary,
): Duplicate['because'] | undefined {
  // Two small categories of one group are often two words for one trouble ("停暖", "温度不够").
  const category =
    categoryCode !== null && order.categoryCode?.slice(0, 2) === categoryCode.slice(0, 2);
  const samePlace = isSamePlace(place, order.place);
  if (category) return samePlace ? 'same-category-and-place' : 'same-category';
  return samePlace ? 'same-place' : undefined;
}

const SHORTEST_PLACE = 4;

/** People write an address longer or shorter: one contains the other. */
function isSamePlace(a: string, b: string): boolean {
  const [x, y] = [a, b].map((place) => place.replace(/[\s,，。、·-]/g, ''));
  if (x === undefined || y === undefined) return false;
  if (Math.min(x.length, y.length) < SHORTEST_PLACE) return false;
  return x.includes(y) || y.includes(x);
}
