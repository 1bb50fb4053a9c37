/** Why a unit may ask to return an order (rulebook G2). */
export const RETURN_REASONS = [
  'NOT_OUR_DUTY',
  'NOT_OUR_AREA',
  'OVERLAPPING_DUTY',
  'LEGAL_REMEDY_UNDER_WAY',
  'FACTS_INSUFFICIENT',
  'DISPATCHED_TWICE',
  'NOT_HANDED_OVER',
  'OTHER',
] as const;

export type ReturnReason = (typeof RETURN_REASONS)[number];

/** The field's own wording; a basis that only repeats it is none (G2). */
export const RETURN_REASON_WORDING: Readonly<Record<ReturnReason, string>> = {
  NOT_OUR_DUTY: '非本单位职责',
  NOT_OUR_AREA: '非本行政区域',
  OVERLAPPING_DUTY: '职能交叉待界定',
  LEGAL_REMEDY_UNDER_WAY: '已进入法定途径',
  FACTS_INSUFFICIENT: '信息不全无法办理',
  DISPATCHED_TWICE: '重复派单',
  NOT_HANDED_OVER: '权属未移交',
  OTHER: '其他',
};
