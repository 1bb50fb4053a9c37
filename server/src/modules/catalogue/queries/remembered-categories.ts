import type { Category } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { FindCatalogue } from './find-catalogue.js';

/**
 * Condition of a statement that was decided by a remembered category, or by there being none.
 * Both are SQL expressions: the code (text) and the attributes it asked for (text[]).
 */
export function categoryIsStill(code: string, requiredAttributes: string): string {
  return `exists (
    select 1 from category
     where code = ${code}::text and required_attributes = ${requiredAttributes}::text[])`;
}

/** The categories this node knows: they change rarely, and every order asks for one. */
@Injectable()
export class RememberedCategories {
  private byCode?: ReadonlyMap<string, Category>;

  constructor(private readonly catalogue: FindCatalogue) {}

  /** Undefined for an unknown code, and before the first `refresh`. */
  category(code: string): Category | undefined {
    return this.byCode?.get(code);
  }

  async refresh(db: ReadConnection): Promise<void> {
    const categories = await this.catalogue.categories(db);
    this.byCode = new Map(categories.map((category) => [category.code, category]));
  }
}
