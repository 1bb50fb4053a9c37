import type { GivenCategory } from '@hotline/shared';

import type { ReadConnection } from '../../../../platform/database/transaction.js';
import type { CatalogueFacade } from '../../../catalogue/catalogue.facade.js';

/** What the rules need to know of the chosen category; null where the catalogue has none such. */
export async function givenCategory(
  db: ReadConnection,
  catalogue: CatalogueFacade,
  code: string | null,
): Promise<GivenCategory | null> {
  const category = code === null ? undefined : await catalogue.category(db, code);
  return category
    ? { code: category.code, active: true, requiredAttributes: category.requiredAttributes }
    : null;
}
