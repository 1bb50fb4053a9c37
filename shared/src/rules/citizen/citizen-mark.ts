/** What an agent should know before saying the first word. */
export const CITIZEN_MARKS = [
  'VULNERABLE', // 特殊群体：请耐心
  'HARASSMENT', // 曾有骚扰来电
] as const;

export type CitizenMark = (typeof CITIZEN_MARKS)[number];
