/** 督办形式 (rulebook row 47): how the centre looks after an order that does not move by itself. */
export const SUPERVISION_FORMS = [
  'PHONE', // 电话督办
  'ONSITE', // 现场督办
  'MEETING', // 座谈督办
  'SURVEY', // 调研督办
  'URGENT', // 急办督办
  'WRITTEN', // 书面督办
] as const;

export type SupervisionForm = (typeof SUPERVISION_FORMS)[number];
