/** Axis 1 of a request (sample data 6.1); the category is another axis and never mixed in. */
export const REQUEST_TYPES = [
  'ENQUIRY', // 咨询
  'HELP', // 求助
  'COMPLAINT', // 投诉
  'REPORT', // 举报
  'SUGGESTION', // 建议
  'PRAISE', // 表扬
  'OTHER', // 其他
] as const;

export type RequestType = (typeof REQUEST_TYPES)[number];
