import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row for each reaction that has taken a message: the second delivery finds it and does nothing. */
@Entity('handled_message')
export class HandledMessageEntity {
  @PrimaryColumn({
    type: 'bigint',
    name: 'message_id',
    primaryKeyConstraintName: 'handled_message_pk',
  })
  messageId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'handled_message_pk' })
  reaction: string;
  @Column({ type: 'timestamptz', name: 'handled_at', default: () => 'clock_timestamp()' })
  handledAt: Date;
}
