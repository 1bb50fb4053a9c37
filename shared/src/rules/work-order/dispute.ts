import type { WorkOrder } from './work-order.js';

/** 争议: from this approved return on, the units' quarrel is the city's to decide (row 27) [P]. */
export const DISPUTE_FROM_HOP = 2;

/** 裁定: who has to do it, and by what. It stands until the order leaves the round. */
export interface DisputeRuling {
  readonly at: string;
  readonly by: string;
  /** 指定的主办单位 */
  readonly unit: { readonly id: string; readonly name: string };
  readonly reason: string;
  /** 依据 */
  readonly clause: string;
}

export interface Dispute {
  readonly openedAt: string;
  /** Null while the order waits for it; nobody dispatches it meanwhile. */
  readonly ruling: DisputeRuling | null;
}

type Disputed = { readonly handling: Pick<WorkOrder['handling'], 'dispute'> };

export function isInDispute({ handling: { dispute } }: Disputed): boolean {
  return dispute?.ruling === null;
}

/** The ruling by which the units have the order now: they do not return it. */
export function bindingRuling({ handling: { dispute } }: Disputed): DisputeRuling | null {
  return dispute?.ruling ?? null;
}
