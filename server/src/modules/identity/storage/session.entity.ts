import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Only the hash of its token is kept: a copy of this table opens nothing. */
@Entity('session')
@Index('session_by_account', ['accountId'])
export class SessionEntity {
  @PrimaryColumn({ type: 'text', name: 'token_hash', primaryKeyConstraintName: 'session_pk' })
  tokenHash: string;
  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;
}
