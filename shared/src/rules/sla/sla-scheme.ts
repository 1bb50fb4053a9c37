import type { Channel } from '../work-order/channel.js';
import type { RequestType } from '../work-order/request-type.js';
import type { ClockTime, OfficePeriod } from './office-hours.js';
import { type ClockTerms, DEFAULT_SLA_PROFILE } from './sla-profile.js';
import type { Urgency } from './urgency.js';

/** Which orders a scheme is for; null asks for nothing. A category stands for those below it too. */
export interface SchemeScope {
  readonly categoryCode: string | null;
  readonly requestType: RequestType | null;
  readonly urgency: Urgency | null;
  readonly channel: Channel | null;
}

/** What a scheme sets; what it leaves out is as in the city's general scheme. */
export interface SchemeTerms {
  readonly clocks: Partial<ClockTerms>;
  readonly urgentContactLateFrom?: ClockTime;
  readonly urgentContactLateHours?: number;
  readonly officeHours?: readonly OfficePeriod[];
}

/** 时限方案: the time limits of one kind of order. The one whose scope is empty is the general one. */
export interface SlaScheme {
  readonly code: string;
  readonly name: string;
  readonly scope: SchemeScope;
  readonly terms: SchemeTerms;
}

export const ALL_ORDERS: SchemeScope = {
  categoryCode: null,
  requestType: null,
  urgency: null,
  channel: null,
};

export function isGeneral({ scope }: Pick<SlaScheme, 'scope'>): boolean {
  return Object.values(scope).every((asked) => asked === null);
}

const { clocks, urgentContactLateFrom, urgentContactLateHours, officeHours } = DEFAULT_SLA_PROFILE;

const dispatchedWithin = (amount: number): SchemeTerms => ({
  clocks: { 'T-DISP': { kind: 'WALL_MINUTES', amount } },
});

/** The district rulebook's limits, as the product is shipped. */
export const DEFAULT_SCHEMES: readonly SlaScheme[] = [
  {
    code: 'S2',
    name: '基本方案',
    scope: ALL_ORDERS,
    terms: { clocks, urgentContactLateFrom, urgentContactLateHours, officeHours },
  },
  {
    code: 'S2-URGENT',
    name: '紧急件',
    scope: { ...ALL_ORDERS, urgency: 'URGENT' },
    terms: dispatchedWithin(10),
  },
  {
    code: 'S2-CRITICAL',
    name: '特急件',
    scope: { ...ALL_ORDERS, urgency: 'CRITICAL' },
    terms: dispatchedWithin(10),
  },
];
