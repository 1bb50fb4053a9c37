/** Where a caller is led when the matter belongs elsewhere (rulebook 2.1 REFERRED, row 9 and 10). */
export const REFERRAL_CHANNELS = [
  'POLICE_110',
  'FIRE_119',
  'AMBULANCE_120',
  'TRAFFIC_POLICE_122',
  'PETITION_OFFICE', // 信访
  'COURT_ARBITRATION_REVIEW', // 诉讼、仲裁、复议
  'DISCIPLINE_INSPECTION', // 纪检监察
  'OTHER_CITY',
  'OTHER',
] as const;

export type ReferralChannel = (typeof REFERRAL_CHANNELS)[number];
