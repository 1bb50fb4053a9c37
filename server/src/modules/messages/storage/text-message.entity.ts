import type { MessageFault, MessageState, MessageTemplate } from '@hotline/shared';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One text to one number, and what became of it. The number is sealed. */
@Entity('text_message')
@Check('text_message_waits_for_its_time', `(state in ('QUEUED', 'HELD')) = (next_at is not null)`)
@Index('text_message_once', ['businessKey'], { unique: true })
@Index('text_message_due', { synchronize: false })
@Index('text_message_of_order', ['orderId', 'writtenAt'])
@Index('text_message_failed', { synchronize: false })
export class TextMessageEntity {
  /** Given to the gateway too, which sends one id once. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'text_message_pk' })
  id: string;
  /** What this message is, whoever asks for it however often: fact, template, recipient. */
  @Column({ type: 'text', name: 'business_key' })
  businessKey: string;
  /** Counts its facts. */
  @Column({ type: 'int' })
  version: number;
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @Column({ type: 'text', name: 'order_no' })
  orderNo: string;
  @Column({ type: 'text' })
  template: MessageTemplate;
  /** As it was worded when it was written: later changes of the template do not touch it. */
  @Column({ type: 'text' })
  text: string;
  /** Null for the citizen. */
  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId: string | null;
  @Column({ type: 'text', name: 'unit_name', nullable: true })
  unitName: string | null;
  @Column({ type: 'text', name: 'person_name', nullable: true })
  personName: string | null;
  /** Null where nobody knows a number that takes text messages. */
  @Column({ type: 'bytea', name: 'number_sealed', nullable: true })
  numberSealed: Buffer | null;
  @Column({ type: 'text', name: 'number_masked', nullable: true })
  numberMasked: string | null;
  @Column({ type: 'text' })
  state: MessageState;
  @Column({ type: 'text', nullable: true })
  fault: MessageFault | null;
  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError: string | null;
  @Column({ type: 'text', nullable: true })
  via: 'LOG' | 'HTTP' | null;
  @Column({ type: 'int', default: 0 })
  attempts: number;
  @Column({ type: 'timestamptz', name: 'written_at' })
  writtenAt: Date;
  /** When it is sent, or tried again; null once nothing more will happen by itself. */
  @Column({ type: 'timestamptz', name: 'next_at', nullable: true })
  nextAt: Date | null;
  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true })
  sentAt: Date | null;
  @Column({ type: 'timestamptz', name: 'delivered_at', nullable: true })
  deliveredAt: Date | null;
  /** A person told it by telephone instead. */
  @Column({ type: 'text', name: 'told_by', nullable: true })
  toldBy: string | null;
  @Column({ type: 'timestamptz', name: 'told_at', nullable: true })
  toldAt: Date | null;
  @Column({ type: 'text', name: 'told_note', nullable: true })
  toldNote: string | null;
}
