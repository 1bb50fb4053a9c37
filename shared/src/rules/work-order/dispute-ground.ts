/** 报备事由: why a unit tells the platform that it needs 48 hours to sign (S2 R4, row 21). */
export const DISPUTE_GROUNDS = [
  /** 区域界定 */
  'AREA_BOUNDARY',
  /** 职能交叉 */
  'OVERLAPPING_DUTY',
  /** 地方协商 */
  'LOCAL_COORDINATION',
] as const;

export type DisputeGround = (typeof DISPUTE_GROUNDS)[number];
