import type { OrderAttachment } from '@hotline/shared';

/** A picture of the unit; give what the test is about. */
export function anAttachment(given: Partial<OrderAttachment> = {}): OrderAttachment {
  return {
    id: '019aa000-0000-7000-8000-00000000f001',
    kind: 'HANDLING',
    round: 1,
    unit: { id: '019aa000-0000-7000-8000-0000000000aa', name: '元宝区' },
    name: '现场.png',
    mediaType: 'image/png',
    bytes: 120_000,
    at: '2026-11-22T08:40:00.000Z',
    by: '李娜',
    own: true,
    removed: null,
    ...given,
  };
}
