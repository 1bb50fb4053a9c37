import type { PrecedentKind } from '../work-order/precedent-kind.js';
import { likenessOfPlaces } from './likeness-of-places.js';

/** A precedent as far as a suggestion asks. */
export interface EarlierRuling {
  readonly kind: PrecedentKind;
  readonly orderId: string;
  readonly orderNo: string;
  readonly districtCode: string | null;
  readonly place: string;
  readonly clause: string;
  /** Who asked to return it; null for the ruling of a dispute. */
  readonly fromUnitId: string | null;
  /** Who has it in the end; null until somebody has signed. */
  readonly takenByUnitId: string | null;
}

/** What somebody asks about. */
export interface MatterInPlace {
  readonly orderId: string;
  readonly districtCode: string | null;
  readonly place: string;
}

/** How much a ruling on another matter of the same category says about this one, 0 to 1. */
export function weightOfRuling(
  { orderId, districtCode, place }: EarlierRuling,
  matter: MatterInPlace,
): number {
  if (orderId === matter.orderId) return 1;
  const sameDistrict = districtCode !== null && districtCode === matter.districtCode;
  return 0.3 + (sameDistrict ? 0.2 : 0) + 0.5 * likenessOfPlaces(place, matter.place);
}
