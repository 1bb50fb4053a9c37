/** 一般 / 紧急 / 特急. */
export const URGENCIES = ['NORMAL', 'URGENT', 'CRITICAL'] as const;

export type Urgency = (typeof URGENCIES)[number];
