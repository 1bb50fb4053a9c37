import { type UsualUnit, usualUnitsIn } from '../catalogue/usual-units.js';
import { type EarlierRuling, type MatterInPlace, weightOfRuling } from './earlier-ruling.js';

/** What an earlier ruling says about a unit. */
export const RULING_VERDICTS = [
  /** It had the order in the end. */
  'TOOK_IT',
  /** It asked to return it, and had to keep it. */
  'MUST_TAKE_IT',
  /** It returned it with the city's consent: this speaks against the unit. */
  'WAS_RELIEVED',
] as const;

/** Why a unit is suggested, in words of the data; the console says the rest. */
export type SuggestionReason =
  | { readonly kind: 'CATEGORY'; readonly text: string }
  | { readonly kind: 'DISTRICT'; readonly text: string }
  | {
      readonly kind: 'PRECEDENT';
      /** The clause that was cited. */
      readonly text: string;
      readonly orderNo: string;
      readonly verdict: (typeof RULING_VERDICTS)[number];
    }
  /** The words of the category that stand in the unit's duty text. */
  | { readonly kind: 'DUTY_TEXT'; readonly text: string };

export interface UnitSuggestion {
  readonly unitId: string;
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
}

export interface SuggestionGround {
  readonly matter: MatterInPlace;
  readonly categoryName: string;
  /** The category in the words of citizens and officials, longest first is not needed. */
  readonly categoryWords: readonly string[];
  readonly districtName: string;
  /** The platform that answers for the place; the last resort of every dispute (兜底). */
  readonly districtUnitId: string | null;
  readonly usualUnits: readonly UsualUnit[];
  /** Of the same category, the newest first. */
  readonly rulings: readonly EarlierRuling[];
  /** Those that may get it: active, dispatchable, outside the accused unit and its subtree. */
  readonly units: readonly { readonly id: string; readonly dutyText: string }[];
}

interface Point {
  readonly unitId: string;
  readonly points: number;
  readonly reason: SuggestionReason;
}

/** A usual LEAD leads; two rulings nearby outweigh it. Our own figures [P]. */
const USUAL_LEAD = 50;
const LESS_BY_RANK = 10;
const DISTRICT = 15;
const RULING: Readonly<Record<(typeof RULING_VERDICTS)[number], number>> = {
  TOOK_IT: 40,
  MUST_TAKE_IT: 30,
  WAS_RELIEVED: -45,
};
const DUTY_WORD = 8;
const MOST_DUTY_WORDS = 3;
const MOST_SUGGESTIONS = 5;

/** Who should get it, best first, each with every reason for and against. */
export function suggestUnits(ground: SuggestionGround): UnitSuggestion[] {
  const points = [
    ...byCategory(ground),
    ...byDistrict(ground),
    ...byRulings(ground),
    ...byDutyText(ground),
  ];
  return ground.units
    .flatMap(({ id }) => {
      const own = points.filter(({ unitId }) => unitId === id);
      const score = own.reduce((sum, point) => sum + point.points, 0);
      return score > 0 ? [{ unitId: id, score, reasons: own.map(({ reason }) => reason) }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SUGGESTIONS);
}

function byCategory({ usualUnits, matter, categoryName }: SuggestionGround): Point[] {
  return usualUnitsIn(usualUnits, matter.districtCode).lead.map((unitId, rank) => ({
    unitId,
    points: Math.max(USUAL_LEAD - LESS_BY_RANK * rank, LESS_BY_RANK),
    reason: { kind: 'CATEGORY', text: categoryName },
  }));
}

function byDistrict({ districtUnitId, districtName }: SuggestionGround): Point[] {
  if (districtUnitId === null) return [];
  const reason = { kind: 'DISTRICT', text: districtName } as const;
  return [{ unitId: districtUnitId, points: DISTRICT, reason }];
}

function byRulings({ rulings, matter }: SuggestionGround): Point[] {
  return rulings.flatMap((ruling) => {
    const weight = weightOfRuling(ruling, matter);
    const { kind, fromUnitId, takenByUnitId, orderNo, clause } = ruling;
    const says = (
      unitId: string | null,
      verdict: (typeof RULING_VERDICTS)[number],
      text: string,
    ): Point[] =>
      unitId === null
        ? []
        : [
            {
              unitId,
              points: RULING[verdict] * weight,
              reason: { kind: 'PRECEDENT', verdict, orderNo, text },
            },
          ];
    switch (kind) {
      case 'RETURN_APPROVED':
        // The clause tells why it was not that unit's; the one who took it had no say.
        return [
          ...says(fromUnitId, 'WAS_RELIEVED', clause),
          ...(takenByUnitId === fromUnitId ? [] : says(takenByUnitId, 'TOOK_IT', '')),
        ];
      case 'RETURN_REJECTED':
        return says(fromUnitId, 'MUST_TAKE_IT', '');
      case 'DISPUTE_RULED':
        return says(takenByUnitId, 'TOOK_IT', clause);
    }
  });
}

function byDutyText({ units, categoryWords }: SuggestionGround): Point[] {
  const words = [...new Set(categoryWords)].filter((word) => word.length > 1);
  return units.flatMap(({ id, dutyText }) => {
    const found = words.filter((word) => dutyText.includes(word));
    if (found.length === 0) return [];
    const points = DUTY_WORD * Math.min(found.length, MOST_DUTY_WORDS);
    return [{ unitId: id, points, reason: { kind: 'DUTY_TEXT', text: found.join('、') } }];
  });
}
