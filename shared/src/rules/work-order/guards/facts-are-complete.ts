import type { GivenCategory } from '../commands/given.js';
import type { IntakeForm } from '../intake-form.js';
import { type FactsLevel, missingFacts } from '../missing-facts.js';
import type { Verdict } from '../work-order-refusal.js';
import { named } from './named.js';

interface Intake {
  readonly form: IntakeForm;
  readonly category: GivenCategory | null;
}

/** Row 4, 6, 14: what must be written before the agent may let go of the record. */
export function factsAreComplete(level: FactsLevel): (command: Intake) => Verdict {
  return named(`factsAreComplete(${level})`, ({ form, category }: Intake): Verdict => {
    const { categoryCode } = form;
    if (categoryCode !== null && !category?.active) {
      return { code: 'category-unknown', params: { categoryCode } };
    }
    const missing = missingFacts(form, level, category?.requiredAttributes);
    return missing.length === 0 ? undefined : { code: 'facts-missing', params: { missing } };
  });
}
