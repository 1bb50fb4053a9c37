import type { OutboxFact } from '../../../platform/outbox/outbox-fact.js';
import type { NoticeRow } from './notices.js';

export const NOTICE = 'notice';

/** Version 1 is the issue of a notice, version 2 its opening; there is no third. */
export function noticeFact(
  type: 'NoticeIssued' | 'NoticeOpened',
  notice: Pick<
    NoticeRow,
    'id' | 'audience' | 'unit_id' | 'for_role' | 'kind' | 'sound' | 'order_id' | 'order_no'
  >,
): OutboxFact {
  return {
    aggregate: NOTICE,
    id: notice.id,
    version: type === 'NoticeIssued' ? 1 : 2,
    type,
    data: {
      audience: notice.audience,
      unitId: notice.unit_id,
      forRole: notice.for_role,
      kind: notice.kind,
      sound: notice.sound,
      orderId: notice.order_id,
      orderNo: notice.order_no,
    },
  };
}
