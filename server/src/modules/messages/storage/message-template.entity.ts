import type { MessageTemplate } from '@hotline/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text of one occasion, as the city words it. */
@Entity('message_template')
export class MessageTemplateEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'message_template_pk' })
  key: MessageTemplate;
  @Column({ type: 'text' })
  text: string;
  @Column({ type: 'int', default: 1 })
  version: number;
  @Column({ type: 'timestamptz', name: 'changed_at', nullable: true })
  changedAt: Date | null;
  @Column({ type: 'text', name: 'changed_by', nullable: true })
  changedBy: string | null;
}
