import type { CitesFiles } from './attachment.js';

/** 诉求属实: whether what the citizen said is so, in the unit's finding. */
export const CLOSE_VERDICTS = [
  'FOUNDED', // 属实
  'PARTLY', // 部分属实
  'UNFOUNDED', // 不属实
] as const;

export type CloseVerdict = (typeof CLOSE_VERDICTS)[number];

/** Parts that a close may not leave out. */
export type ReportField = 'unsolvedReason' | 'account' | 'publicReply' | 'moneyYuan';

/** 办结报告: what the unit says it found and did. Texts may be empty; guards say which must not. */
export interface CloseReport extends CitesFiles {
  readonly verdict: CloseVerdict;
  /** 超职责诉求 */
  readonly beyondDuty: boolean;
  readonly solved: boolean;
  readonly unsolvedReason: string;
  /** 办理情况, for the centre. */
  readonly account: string;
  /** 公开答复, for the citizen. */
  readonly publicReply: string;
  readonly moneyYuan: number | null;
  readonly moneyNote: string;
  readonly personnelNote: string;
  /** Why the co-handling units' reports were not waited for; empty where all have reported. */
  readonly coWaiver: string;
}
