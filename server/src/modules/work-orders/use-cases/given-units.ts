import type { GivenUnit } from '@hotline/shared';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { UnitsFacade } from '../../units/units.facade.js';

/** What the rules need to know of the chosen units, in the order asked; null for an unknown id. */
export async function givenUnits(
  db: ReadConnection,
  units: UnitsFacade,
  ids: readonly string[],
): Promise<(GivenUnit | null)[]> {
  const chains = await Promise.all(ids.map((id) => units.chainOf(db, id)));
  return chains.map((chain) => {
    const [unit] = chain;
    return unit
      ? {
          id: unit.id,
          name: unit.name,
          chain: chain.map(({ id }) => id).reverse(),
          active: unit.active && unit.dispatchable,
        }
      : null;
  });
}
