/** 服务态度: how the unit treated the citizen, in the citizen's words. */
export const ATTITUDES = ['GOOD', 'FAIR', 'POOR'] as const;

export type Attitude = (typeof ATTITUDES)[number];

/** Why an order is closed without the citizen's word (未评价). */
export const UNRATED_REASONS = [
  'UNREACHABLE', // 多次未接通
  'NO_PHONE', // 无电话
  'REFUSED', // 拒访
] as const;

export type UnratedReason = (typeof UNRATED_REASONS)[number];

export const MOST_STARS = 5;

/** From here on a rating is 满意 or 基本满意 (rows 41 and 43). */
export const LEAST_SATISFIED_STARS = 3;

export interface Rating {
  /** 1 to 5, whole. */
  readonly stars: number;
  /** What the citizen says, not what the unit reported. */
  readonly solved: boolean;
  /** Null where the citizen did not say. */
  readonly attitude: Attitude | null;
}

/** What the citizen says; silence is an answer of its own and never counts as satisfied. */
export type Satisfaction =
  | ({ readonly kind: 'SATISFIED' | 'DISSATISFIED' } & Rating)
  | { readonly kind: 'UNRATED'; readonly why: UnratedReason };

export function isSatisfied({ stars, solved }: Rating): boolean {
  return solved && stars >= LEAST_SATISFIED_STARS;
}
