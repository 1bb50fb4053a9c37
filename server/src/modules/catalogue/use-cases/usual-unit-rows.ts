import type { AssignmentRole } from '@hotline/shared';

import {
  type PlantedCatalogue,
  type PlantedCategoryGroup,
  type PlantedUsualUnits,
  THE_DISTRICT,
} from './planted-catalogue.js';

export interface UsualUnitRow {
  readonly categoryCode: string;
  readonly districtCode: string | null;
  readonly role: AssignmentRole;
  readonly rank: number;
  readonly unitCode: string;
}

/** Who usually gets the orders of each category; a small class takes it from its large class. */
export function usualUnitRows(
  categories: readonly PlantedCategoryGroup[],
  districts: PlantedCatalogue['districts'],
): UsualUnitRow[] {
  return categories.flatMap((group) => [
    ...rowsOf(group.code, group.leads, districts),
    ...group.children.flatMap(({ code, leads }) => rowsOf(code, leads ?? group.leads, districts)),
  ]);
}

function rowsOf(
  categoryCode: string,
  { lead, co }: PlantedUsualUnits,
  districts: PlantedCatalogue['districts'],
): UsualUnitRow[] {
  const inRole = (role: AssignmentRole, codes: readonly string[]) =>
    codes.flatMap((unitCode, rank): UsualUnitRow[] => {
      const row = { categoryCode, role, rank };
      if (unitCode !== THE_DISTRICT) return [{ ...row, districtCode: null, unitCode }];
      return districts.map(({ code, unitCode: platform }) => ({
        ...row,
        districtCode: code,
        unitCode: platform,
      }));
    });
  return [...inRole('LEAD', lead), ...inRole('CO', co)];
}
