/** How somebody tried to reach the requester. */
export const CONTACT_MEANS = [
  'PHONE', // 电话
  'VISIT', // 上门
  'MESSAGE', // 短信、微信
] as const;

export type ContactMeans = (typeof CONTACT_MEANS)[number];
