import type { OutboxFact } from '../../../platform/outbox/outbox-fact.js';
import type { TextMessageRow } from './text-message-row.js';

export const MESSAGE = 'message';

export type MessageFactType =
  | 'MessageWritten'
  | 'MessageSent'
  | 'MessageDelivered'
  | 'MessageFailed'
  | 'MessageTold'
  | 'MessageResent';

/** Where a message stands, for the screens that show its order; never its text or its number. */
export function messageFact(
  type: MessageFactType,
  row: Pick<TextMessageRow, 'id' | 'version' | 'order_id' | 'order_no' | 'state' | 'unit_id'>,
): OutboxFact {
  return {
    aggregate: MESSAGE,
    id: row.id,
    version: row.version,
    type,
    data: {
      orderId: row.order_id,
      orderNo: row.order_no,
      state: row.state,
      unitId: row.unit_id,
    },
  };
}
