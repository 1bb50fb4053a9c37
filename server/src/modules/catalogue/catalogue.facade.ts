import type { Category, District } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { FindCatalogue } from './queries/find-catalogue.js';
import { RememberedCategories } from './queries/remembered-categories.js';
import { PlantCatalogue } from './use-cases/plant-catalogue.js';
import type { PlantedCatalogue } from './use-cases/planted-catalogue.js';

export { categoryIsStill } from './queries/remembered-categories.js';
export {
  type PlantedCatalogue,
  type PlantedCategory,
  type PlantedCategoryGroup,
  THE_DISTRICT,
} from './use-cases/planted-catalogue.js';

/** What a request can be about, and where. */
@Injectable()
export class CatalogueFacade {
  constructor(
    private readonly catalogue: FindCatalogue,
    private readonly plantCatalogue: PlantCatalogue,
    private readonly known: RememberedCategories,
  ) {}

  category(db: ReadConnection, code: string): Promise<Category | undefined> {
    return this.catalogue.category(db, code);
  }

  /** As this node knows it, for a statement that checks it by `categoryIsStill`. */
  remembered(code: string): Category | undefined {
    return this.known.category(code);
  }

  /** What is remembered is the database's state of now. */
  refresh(db: ReadConnection): Promise<void> {
    return this.known.refresh(db);
  }

  districts(db: ReadConnection): Promise<District[]> {
    return this.catalogue.districts(db);
  }

  plant(catalogue: PlantedCatalogue): Promise<void> {
    return this.plantCatalogue.run(catalogue);
  }
}
