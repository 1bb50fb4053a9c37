import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { MESSAGE_COLUMNS, type TextMessageRow } from './text-message-row.js';

export interface MessageToStore {
  readonly id: string;
  readonly business_key: string;
  readonly order_id: string;
  readonly order_no: string;
  readonly template: string;
  readonly text: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly person_name: string | null;
  /** Base64. */
  readonly number_sealed: string | null;
  readonly number_masked: string | null;
  readonly state: string;
  readonly fault: string | null;
  readonly next_at: string | null;
}

const insertMessages = statement(
  'messages.insert',
  `insert into text_message as m (id, business_key, version, order_id, order_no, template, text,
          unit_id, unit_name, person_name, number_sealed, number_masked, state, fault, written_at,
          next_at)
   select e.id, e.business_key, 1, e.order_id, e.order_no, e.template, e.text, e.unit_id,
          e.unit_name, e.person_name, decode(e.number_sealed, 'base64'), e.number_masked, e.state,
          e.fault, $2, e.next_at
     from jsonb_to_recordset($1::jsonb) as e (
            id uuid, business_key text, order_id uuid, order_no text, template text, text text,
            unit_id uuid, unit_name text, person_name text, number_sealed text, number_masked text,
            state text, fault text, next_at timestamptz)
       on conflict (business_key) do nothing
   returning ${MESSAGE_COLUMNS}`,
);

/** Answers those that were new: the same business key is written once. */
export async function storeMessages(
  tx: Transaction,
  messages: readonly MessageToStore[],
): Promise<TextMessageRow[]> {
  return tx.query<TextMessageRow>(insertMessages, [JSON.stringify(messages), tx.now]);
}
