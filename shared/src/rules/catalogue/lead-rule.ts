/** Stands for the platform of the district where the matter lies (属地). */
export const THE_DISTRICT = 'DISTRICT';

/** Who usually gets orders of a category; a suggestion, the dispatcher decides. */
export interface LeadRule {
  /** Unit codes, best first; `THE_DISTRICT` is replaced by the district's own platform. */
  readonly lead: readonly string[];
  readonly co: readonly string[];
}

/** The rule with the district filled in; without a district, what only it could answer is left out. */
export function suggestedUnits(rule: LeadRule, districtUnitCode: string | undefined): LeadRule {
  const fill = (codes: readonly string[]): string[] =>
    codes.flatMap((code) => {
      if (code !== THE_DISTRICT) return [code];
      return districtUnitCode ? [districtUnitCode] : [];
    });
  const lead = fill(rule.lead);
  return { lead, co: fill(rule.co).filter((code) => !lead.includes(code)) };
}
