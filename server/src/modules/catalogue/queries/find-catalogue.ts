import type { Category, District, Urgency, UsualUnit } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

interface CategoryRow {
  code: string;
  parent_code: string | null;
  name: string;
  aliases: string[];
  initials: string[];
  required_attributes: string[];
  default_urgency: Urgency;
  confidential_by_default: boolean;
  personal_benefit: boolean;
  seasonal_months: number[];
  usual_units: UsualUnit[];
}

const COLUMNS = `code, parent_code, name, aliases, initials, required_attributes, default_urgency,
  confidential_by_default, personal_benefit, seasonal_months,
  coalesce((
    select jsonb_agg(jsonb_build_object(
             'unitId', u.unit_id, 'role', u.role, 'districtCode', u.district_code, 'rank', u.rank)
             order by u.role desc, u.rank, u.district_code)
      from category_unit u where u.category_code = category.code), '[]') as usual_units`;

const allCategories = statement(
  'catalogue.categories',
  `select ${COLUMNS} from category order by code`,
);

const categoryByCode = statement(
  'catalogue.category',
  `select ${COLUMNS} from category where code = $1`,
);

const allDistricts = statement(
  'catalogue.districts',
  `select code, name, initials, unit_code as "unitCode" from district order by position`,
);

@Injectable()
export class FindCatalogue {
  async categories(db: ReadConnection): Promise<Category[]> {
    return (await db.query<CategoryRow>(allCategories)).map(toCategory);
  }

  async category(db: ReadConnection, code: string): Promise<Category | undefined> {
    return (await db.query<CategoryRow>(categoryByCode, [code])).map(toCategory)[0];
  }

  districts(db: ReadConnection): Promise<District[]> {
    return db.query<District>(allDistricts);
  }
}

function toCategory(row: CategoryRow): Category {
  return {
    code: row.code,
    parentCode: row.parent_code,
    name: row.name,
    aliases: row.aliases,
    initials: row.initials,
    requiredAttributes: row.required_attributes,
    defaultUrgency: row.default_urgency,
    confidentialByDefault: row.confidential_by_default,
    personalBenefit: row.personal_benefit,
    seasonalMonths: row.seasonal_months,
    usualUnits: row.usual_units,
  };
}
