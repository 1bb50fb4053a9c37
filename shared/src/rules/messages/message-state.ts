/** Where a text message stands. HELD waits for the end of quiet hours; FAILED waits for a person. */
export const MESSAGE_STATES = ['QUEUED', 'HELD', 'SENT', 'DELIVERED', 'FAILED'] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why a message did not arrive. */
export const MESSAGE_FAULTS = [
  'NO_NUMBER', // 没有可收短信的手机号
  'UNREACHABLE', // 多次未能交给短信平台
  'REFUSED', // 短信平台拒收
  'UNDELIVERED', // 短信平台回执：未送达
] as const;

export type MessageFault = (typeof MESSAGE_FAULTS)[number];
