import type { District, LeadRule, Urgency } from '@hotline/shared';

/** A small class (小类); what it leaves out it takes from its large class (大类). */
export interface PlantedCategory {
  readonly code: string;
  readonly name: string;
  /** How citizens say it. */
  readonly aliases?: readonly string[];
  readonly required?: readonly string[];
  readonly urgency?: Urgency;
  readonly confidential?: boolean;
  readonly months?: readonly number[];
  readonly leads?: LeadRule;
}

export interface PlantedCategoryGroup extends PlantedCategory {
  readonly leads: LeadRule;
  readonly children: readonly PlantedCategory[];
}

export interface PlantedCatalogue {
  readonly categories: readonly PlantedCategoryGroup[];
  readonly districts: readonly Omit<District, 'initials'>[];
}
