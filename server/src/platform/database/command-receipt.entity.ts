import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer that a request with an Idempotency-Key got, for its repeats. */
@Entity('command_receipt')
export class CommandReceiptEntity {
  @PrimaryColumn({
    type: 'uuid',
    name: 'account_id',
    primaryKeyConstraintName: 'command_receipt_pk',
  })
  accountId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'command_receipt_pk' })
  key: string;
  @Column({ type: 'text', name: 'request_hash' })
  requestHash: string;
  @Column({ type: 'jsonb', nullable: true })
  answer: unknown;
  @Column({ type: 'timestamptz', name: 'stored_at', default: () => 'clock_timestamp()' })
  storedAt: Date;
}
