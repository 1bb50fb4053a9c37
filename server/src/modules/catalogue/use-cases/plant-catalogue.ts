import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { pinyinInitials } from '../../../platform/text/pinyin-initials.js';
import type {
  PlantedCatalogue,
  PlantedCategory,
  PlantedCategoryGroup,
} from './planted-catalogue.js';
import { usualUnitRows } from './usual-unit-rows.js';

const plantCategories = statement(
  'catalogue.plant-categories',
  `insert into category (code, parent_code, name, aliases, initials, required_attributes,
                         default_urgency, confidential_by_default, personal_benefit,
                         seasonal_months)
   select code, "parentCode", name, aliases, initials, required, urgency, confidential,
          "personalBenefit", months
     from jsonb_to_recordset($1::jsonb) as p (
            code text, "parentCode" text, name text, aliases text[], initials text[],
            required text[], urgency text, confidential boolean, "personalBenefit" boolean, months int[])
   on conflict (code) do update set
     parent_code = excluded.parent_code, name = excluded.name, aliases = excluded.aliases,
     initials = excluded.initials, required_attributes = excluded.required_attributes,
     default_urgency = excluded.default_urgency,
     confidential_by_default = excluded.confidential_by_default,
     personal_benefit = excluded.personal_benefit,
     seasonal_months = excluded.seasonal_months`,
);

const plantDistricts = statement(
  'catalogue.plant-districts',
  `insert into district (code, name, initials, unit_code, position)
   select code, name, initials, "unitCode", position
     from jsonb_to_recordset($1::jsonb)
       as p (code text, name text, initials text, "unitCode" text, position int)
   on conflict (code) do update set name = excluded.name, initials = excluded.initials,
     unit_code = excluded.unit_code, position = excluded.position`,
);

const forgetUsualUnits = statement(
  'catalogue.forget-usual-units',
  'delete from category_unit where category_code = any($1::text[])',
);

const plantUsualUnits = statement(
  'catalogue.plant-usual-units',
  `insert into category_unit (id, category_code, district_code, unit_id, role, rank)
   select p.id, p."categoryCode", p."districtCode", u.id, p.role, p.rank
     from jsonb_to_recordset($1::jsonb) as p (
            id uuid, "categoryCode" text, "districtCode" text, role text, rank int,
            "unitCode" text)
     join unit u on u.code = p."unitCode"`,
);

/** Writes categories and districts: the first start's, or a new version of them. */
@Injectable()
export class PlantCatalogue {
  constructor(private readonly runner: TransactionRunner) {}

  async run({ categories, districts }: PlantedCatalogue): Promise<void> {
    const categoryRows = categories.flatMap((group) => [
      rowOf(group, group, null),
      ...group.children.map((child) => rowOf(child, group, group.code)),
    ]);
    const districtRows = districts.map((district, position) => ({
      ...district,
      initials: pinyinInitials(district.name),
      position,
    }));
    await this.runner.run(systemContext(), async (tx) => {
      await tx.query(plantCategories, [JSON.stringify(categoryRows)]);
      await tx.query(plantDistricts, [JSON.stringify(districtRows)]);
      const usualUnits = usualUnitRows(categories, districts).map((row) => ({
        ...row,
        id: newId(tx.now),
      }));
      await tx.query(forgetUsualUnits, [categoryRows.map(({ code }) => code)]);
      await tx.query(plantUsualUnits, [JSON.stringify(usualUnits)]);
    });
  }
}

function rowOf(category: PlantedCategory, group: PlantedCategoryGroup, parentCode: string | null) {
  const { code, name, aliases = [] } = category;
  return {
    code,
    parentCode,
    name,
    aliases,
    initials: [name, ...aliases].map(pinyinInitials),
    required: category.required ?? group.required ?? [],
    urgency: category.urgency ?? group.urgency ?? 'NORMAL',
    confidential: category.confidential ?? group.confidential ?? false,
    personalBenefit: category.personalBenefit ?? group.personalBenefit ?? false,
    months: category.months ?? group.months ?? [],
  };
}
