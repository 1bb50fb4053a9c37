import { inject, Service } from '@angular/core';
import { type DraftForm, suggestedUnits, type Unit } from '@hotline/shared';

import { ReferenceData } from '../../../reference/reference-data';

/** Who usually gets such a matter, by the catalogue's rule for the category and the district. */
@Service()
export class SuggestedUnits {
  private readonly reference = inject(ReferenceData);

  of({ categoryCode, districtCode }: Pick<DraftForm, 'categoryCode' | 'districtCode'>): {
    lead: Unit[];
    co: Unit[];
  } {
    const rule = this.reference.category(categoryCode)?.leadRule;
    if (!rule) return { lead: [], co: [] };
    const filled = suggestedUnits(rule, this.reference.district(districtCode)?.unitCode);
    return { lead: this.named(filled.lead), co: this.named(filled.co) };
  }

  private named(codes: readonly string[]): Unit[] {
    const units = this.reference.units();
    return codes.flatMap((code) => units.find((unit) => unit.code === code && unit.active) ?? []);
  }
}
