import type { MessageFault, MessageState, MessageTemplate, TextMessage } from '@hotline/shared';

/** `text_message` as the driver gives it, without its number. */
export interface TextMessageRow {
  readonly id: string;
  readonly version: number;
  readonly order_id: string;
  readonly order_no: string;
  readonly template: MessageTemplate;
  readonly text: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly person_name: string | null;
  readonly number_masked: string | null;
  readonly state: MessageState;
  readonly fault: MessageFault | null;
  readonly via: 'LOG' | 'HTTP' | null;
  readonly attempts: number;
  readonly written_at: Date;
  readonly next_at: Date | null;
  readonly sent_at: Date | null;
  readonly delivered_at: Date | null;
  readonly told_by: string | null;
  readonly told_at: Date | null;
  readonly told_note: string | null;
}

export const MESSAGE_COLUMNS = `m.id, m.version, m.order_id, m.order_no, m.template, m.text,
  m.unit_id, m.unit_name, m.person_name, m.number_masked, m.state, m.fault, m.via, m.attempts,
  m.written_at, m.next_at, m.sent_at, m.delivered_at, m.told_by, m.told_at, m.told_note`;

export function toTextMessage(row: TextMessageRow): TextMessage {
  return {
    id: row.id,
    template: row.template,
    text: row.text,
    unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? '' },
    person: row.person_name,
    maskedNumber: row.number_masked,
    state: row.state,
    fault: row.fault,
    attempts: row.attempts,
    via: row.via,
    writtenAt: row.written_at.toISOString(),
    nextAt: row.next_at?.toISOString() ?? null,
    sentAt: row.sent_at?.toISOString() ?? null,
    deliveredAt: row.delivered_at?.toISOString() ?? null,
    told:
      row.told_at === null
        ? null
        : { by: row.told_by ?? '', at: row.told_at.toISOString(), note: row.told_note ?? '' },
  };
}
