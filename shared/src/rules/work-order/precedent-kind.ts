/** Rulings that say whose duty a matter is. */
export const PRECEDENT_KINDS = [
  /** 同意退回: not that unit's. */
  'RETURN_APPROVED',
  /** 驳回退回: that unit's after all. */
  'RETURN_REJECTED',
  /** 争议裁定: named after the units had passed it on. */
  'DISPUTE_RULED',
] as const;

export type PrecedentKind = (typeof PRECEDENT_KINDS)[number];
