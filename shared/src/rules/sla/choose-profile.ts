import type { Channel } from '../work-order/channel.js';
import type { RequestType } from '../work-order/request-type.js';
import type { CityChoices } from './city-choices.js';
import type { ClockTime, OfficePeriod } from './office-hours.js';
import { closingOf } from './office-hours.js';
import { DEFAULT_SLA_PROFILE, type SlaProfile } from './sla-profile.js';
import { isGeneral, type SchemeScope, type SlaScheme } from './sla-scheme.js';
import type { Urgency } from './urgency.js';

/** What the choice of time limits asks of an order. */
export interface ProfiledOrder {
  readonly channel: Channel;
  readonly form: {
    readonly requestType: RequestType | null;
    readonly categoryCode: string | null;
    readonly urgency: Urgency;
  };
}

/**
 * The time limits of an order: those of the most specific scheme whose scope it meets, over those of
 * the general scheme. A category outweighs the type, the type the urgency, the urgency the source;
 * of two categories the narrower counts. Two schemes of the same scope cannot be stored.
 */
export function chooseProfile(
  schemes: readonly SlaScheme[],
  choices: Pick<CityChoices, 'dayEnd'>,
  order: ProfiledOrder,
): SlaProfile {
  const general = schemes.find(isGeneral)?.terms;
  const special = mostSpecific(schemes, order)?.terms;
  const terms = { ...DEFAULT_SLA_PROFILE, ...general, ...special };
  return {
    ...terms,
    // A clock that the stored schemes do not know yet has the shipped figure.
    clocks: { ...DEFAULT_SLA_PROFILE.clocks, ...general?.clocks, ...special?.clocks },
    dayEnd: dayEndOf(choices, terms.officeHours),
  };
}

/** The scheme that an order's limits come from; undefined where none was ever stored. */
export function mostSpecific(
  schemes: readonly SlaScheme[],
  order: ProfiledOrder,
): SlaScheme | undefined {
  return schemes
    .filter(({ scope }) => isMet(scope, order))
    .reduce<SlaScheme | undefined>((best, scheme) => {
      return best && weightOf(best.scope) >= weightOf(scheme.scope) ? best : scheme;
    }, undefined);
}

function isMet(
  { categoryCode, requestType, urgency, channel }: SchemeScope,
  { channel: orderChannel, form }: ProfiledOrder,
): boolean {
  return (
    (categoryCode === null || form.categoryCode?.startsWith(categoryCode) === true) &&
    (requestType === null || form.requestType === requestType) &&
    (urgency === null || form.urgency === urgency) &&
    (channel === null || orderChannel === channel)
  );
}

/** Each key outweighs all those after it together. */
function weightOf({ categoryCode, requestType, urgency, channel }: SchemeScope): number {
  return (
    8 * (categoryCode?.length ?? 0) +
    4 * Number(requestType !== null) +
    2 * Number(urgency !== null) +
    Number(channel !== null)
  );
}

function dayEndOf(
  { dayEnd }: Pick<CityChoices, 'dayEnd'>,
  officeHours: readonly OfficePeriod[],
): ClockTime {
  return dayEnd === 'MIDNIGHT' ? '24:00' : closingOf(officeHours);
}
