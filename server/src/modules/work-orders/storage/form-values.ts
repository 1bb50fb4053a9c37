import type { DraftForm } from '@hotline/shared';

/**
 * The words and axes of a form as statements take them: occurred, place, matter, expectation,
 * request_type, category_code, district_code, urgency, confidential, attributes, accused_unit_id.
 */
export function formValues(form: DraftForm): unknown[] {
  return [
    form.occurred,
    form.place,
    form.matter,
    form.expectation,
    form.requestType,
    form.categoryCode,
    form.districtCode,
    form.urgency,
    form.confidential,
    JSON.stringify(form.attributes),
    form.accusedUnitId,
  ];
}
