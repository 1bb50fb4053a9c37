import type { IntakeForm } from './intake-form.js';

/** 被举报单位: whom the report guard (G3) keeps from the order; null where nothing is reported. */
export function accusedUnitOf({
  requestType,
  accusedUnitId,
}: Pick<IntakeForm, 'requestType' | 'accusedUnitId'>): string | null {
  return requestType === 'REPORT' ? accusedUnitId : null;
}

/**
 * G3, 举报回避: whether a unit is the accused one or stands below it. An order shows itself to every
 * unit above the one that handles it, so both would bring the report before the accused. A unit
 * above the accused one may have it.
 *
 * @param chain from the root of the tree down to the unit itself
 */
export function isAccusedOrBelow(chain: readonly string[], accused: string | null): boolean {
  return accused !== null && chain.includes(accused);
}
