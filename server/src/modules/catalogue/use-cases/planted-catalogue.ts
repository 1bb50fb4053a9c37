import type { District, Urgency } from '@hotline/shared';

/** Stands for the platform of the district where the matter lies (属地). */
export const THE_DISTRICT = 'DISTRICT';

/** Who usually gets orders of a category, by the codes of the units. */
export interface PlantedUsualUnits {
  /** Best first; `THE_DISTRICT` is replaced by each district's own platform. */
  readonly lead: readonly string[];
  readonly co: readonly string[];
}

/** A small class (小类); what it leaves out it takes from its large class (大类). */
export interface PlantedCategory {
  readonly code: string;
  readonly name: string;
  /** How citizens say it. */
  readonly aliases?: readonly string[];
  readonly required?: readonly string[];
  readonly urgency?: Urgency;
  readonly confidential?: boolean;
  readonly personalBenefit?: boolean;
  readonly months?: readonly number[];
  readonly leads?: PlantedUsualUnits;
}

export interface PlantedCategoryGroup extends PlantedCategory {
  readonly leads: PlantedUsualUnits;
  readonly children: readonly PlantedCategory[];
}

export interface PlantedCatalogue {
  readonly categories: readonly PlantedCategoryGroup[];
  readonly districts: readonly Omit<District, 'initials'>[];
}
