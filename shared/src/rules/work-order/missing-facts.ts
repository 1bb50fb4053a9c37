import type { IntakeForm } from './intake-form.js';

/** Named as in the form; "attribute:<name>" for what a category asks for. */
export type FactName =
  | 'requesterName'
  | 'phone'
  | 'occurred'
  | 'place'
  | 'matter'
  | 'requestType'
  | 'categoryCode'
  | 'districtCode'
  | `attribute:${string}`;

/**
 * How much a record must hold. NOTE: the caller is led elsewhere, what about and of what kind.
 * RECORD: an answer, which statistics sort by category. ORDER: somebody goes and acts, so the five
 * facts (姓名、电话、时间、地点、起因经过) and the category's own questions.
 */
export type FactsLevel = 'NOTE' | 'RECORD' | 'ORDER';

/** What still has to be asked, in the order of the form; empty when nothing is missing. */
export function missingFacts(
  form: IntakeForm,
  level: FactsLevel,
  requiredAttributes: readonly string[] = [],
): FactName[] {
  const needed: readonly (readonly [FactName, boolean])[] = [
    ['requesterName', level === 'ORDER' && nameIsNeeded(form) && isBlank(form.requesterName)],
    ['phone', level === 'ORDER' && phoneIsNeeded(form) && !form.hasPhone],
    ['occurred', level === 'ORDER' && isBlank(form.occurred)],
    ['place', level === 'ORDER' && isBlank(form.place)],
    ['requestType', form.requestType === null],
    ['categoryCode', level !== 'NOTE' && form.categoryCode === null],
    ['districtCode', level === 'ORDER' && form.districtCode === null],
    ['matter', isBlank(form.matter)],
  ];
  const missing = needed.filter(([, isMissing]) => isMissing).map(([name]) => name);
  if (level !== 'ORDER') return missing;
  return [
    ...missing,
    ...requiredAttributes
      .filter((name) => isBlank(form.attributes[name] ?? ''))
      .map((name): FactName => `attribute:${name}`),
  ];
}

/** S2 R6: an enquiry that is answered later needs somebody to answer to. */
function nameIsNeeded({ anonymous, requestType }: IntakeForm): boolean {
  return !anonymous || requestType === 'ENQUIRY';
}

/** G11: anonymous complaints, reports and suggestions are taken; enquiries and help need a number. */
function phoneIsNeeded({ anonymous, requestType }: IntakeForm): boolean {
  return !anonymous || requestType === 'ENQUIRY' || requestType === 'HELP';
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
