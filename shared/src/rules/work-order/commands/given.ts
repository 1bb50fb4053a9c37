import type { Due } from '../../sla/due.js';

/** What the catalogue says about the chosen category; null when it does not know the code. */
export interface GivenCategory {
  readonly code: string;
  readonly active: boolean;
  readonly requiredAttributes: readonly string[];
}

/** What the unit tree says about a chosen unit. */
export interface GivenUnit {
  readonly id: string;
  readonly name: string;
  /** Ids from the root down to the unit itself. */
  readonly chain: readonly string[];
  readonly active: boolean;
}

export interface GivenDues {
  readonly sign: Due;
  readonly handle: Due;
  readonly urgentContact: Due | null;
  readonly citizen: Due;
}
