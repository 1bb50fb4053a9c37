import type { Category, DraftForm } from '@hotline/shared';

/**
 * What choosing a category proposes beside itself: its usual urgency in its season, and secrecy
 * where reports are protected. It raises, never lowers, what the agent has set already.
 *
 * @param month of the hotline's day, 1–12
 */
export function categoryDefaults(
  form: DraftForm,
  category: Category | undefined,
  month: number,
): Partial<DraftForm> {
  if (!category) return { categoryCode: null };
  const inSeason = category.seasonalMonths.length === 0 || category.seasonalMonths.includes(month);
  const raised = form.urgency === 'NORMAL' && inSeason ? category.defaultUrgency : form.urgency;
  return {
    categoryCode: category.code,
    urgency: raised,
    confidential: form.confidential || category.confidentialByDefault,
  };
}
