import {
  type ClockTerm,
  isSoundTerm,
  type OfficePeriod,
  PROFILED_CLOCKS,
  type ProfiledClock,
  type SchemeProposal,
  type SlaSchemes,
} from '@hotline/shared';

import { termOf, type TypedTerm, typedTerm } from './term-words';

export type Scheme = SlaSchemes['schemes'][number];
export type SchemeScope = Scheme['scope'];

/** A figure as it stands in the form; not `own` is as in the general scheme. */
export interface FigureDraft extends TypedTerm {
  readonly clock: ProfiledClock;
  readonly own: boolean;
}

/** A scheme as it stands in the form. */
export interface SchemeDraft {
  readonly code: string;
  readonly name: string;
  readonly scope: SchemeScope;
  readonly figures: readonly FigureDraft[];
  /** Empty: as in the general scheme. */
  readonly officeHours: readonly OfficePeriod[];
  readonly lateFrom: string;
  readonly lateHours: number | null;
}

const ALL_ORDERS: SchemeScope = {
  categoryCode: null,
  requestType: null,
  urgency: null,
  channel: null,
};

export function isGeneralScope(scope: SchemeScope): boolean {
  return Object.values(scope).every((asked) => asked === null);
}

/** Without a scheme: a new one, in which every figure is as in the general scheme. */
export function draftOf(scheme: Scheme | undefined, general: Scheme | undefined): SchemeDraft {
  const terms = scheme?.terms;
  return {
    code: scheme?.code ?? '',
    name: scheme?.name ?? '',
    scope: scheme?.scope ?? ALL_ORDERS,
    figures: PROFILED_CLOCKS.map((clock) => figureOf(clock, scheme, general)),
    officeHours: terms?.officeHours ?? [],
    lateFrom: terms?.urgentContactLateFrom ?? '',
    lateHours: terms?.urgentContactLateHours ?? null,
  };
}

const UNKNOWN: ClockTerm = { kind: 'WORKING_DAYS', amount: 1 };

function figureOf(
  clock: ProfiledClock,
  scheme: Scheme | undefined,
  general: Scheme | undefined,
): FigureDraft {
  const own = scheme?.terms.clocks[clock];
  return { clock, own: own !== undefined, ...typedTerm(own ?? generalTerm(clock, general)) };
}

function generalTerm(clock: ProfiledClock, general: Scheme | undefined): ClockTerm {
  return general?.terms.clocks[clock] ?? UNKNOWN;
}

export function proposalOf(draft: SchemeDraft, retired = false): SchemeProposal {
  const { code, name, scope, figures, officeHours, lateFrom, lateHours } = draft;
  const own = figures.filter((figure) => figure.own);
  return {
    code: code.trim(),
    name: name.trim(),
    scope,
    terms: {
      clocks: Object.fromEntries(own.map((figure) => [figure.clock, termOf(figure)])),
      ...(officeHours.length > 0 && { officeHours: [...officeHours] }),
      ...(lateFrom !== '' && { urgentContactLateFrom: lateFrom }),
      ...(lateHours !== null && { urgentContactLateHours: lateHours }),
    },
    retired,
  };
}

/** What has to be mended before it can be sent; undefined for a draft that can. */
export function defectOfDraft(draft: SchemeDraft): ProfiledClock | 'code' | 'name' | undefined {
  if (!/^[A-Z0-9-]{1,30}$/.test(draft.code.trim())) return 'code';
  if (draft.name.trim() === '') return 'name';
  return draft.figures.find((figure) => figure.own && !isSoundTerm(termOf(figure)))?.clock;
}

export function isChanged(draft: SchemeDraft, scheme: Scheme | undefined): boolean {
  if (!scheme) return true;
  const { name, scope, terms } = proposalOf(draft);
  return !sameJson({ name, scope, terms }, { ...pick(scheme), terms: scheme.terms });
}

const pick = ({ name, scope }: Scheme) => ({ name, scope });

/** The keys of stored JSON come in another order. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
