import { inject, Service } from '@angular/core';
import { type DraftForm, type Unit, usualUnitsIn } from '@hotline/shared';

import { ReferenceData } from '../../../reference/reference-data';

/** Who usually gets such a matter, by the catalogue's rule for the category and the district. */
@Service()
export class SuggestedUnits {
  private readonly reference = inject(ReferenceData);

  of({ categoryCode, districtCode }: Pick<DraftForm, 'categoryCode' | 'districtCode'>): {
    lead: Unit[];
    co: Unit[];
  } {
    const usual = this.reference.category(categoryCode)?.usualUnits ?? [];
    const { lead, co } = usualUnitsIn(usual, districtCode);
    return { lead: this.named(lead), co: this.named(co) };
  }

  private named(ids: readonly string[]): Unit[] {
    return ids.flatMap((id) => {
      const unit = this.reference.unit(id);
      return unit?.active ? [unit] : [];
    });
  }
}
