import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * RUNNING while the call is spoken; FINISHED: the file lies at the switch; STORED: it is ours, with
 * its hash; FAILED: there will never be a file, `failure` says why.
 */
export type RecordingState = 'RUNNING' | 'FINISHED' | 'STORED' | 'FAILED';

/** Each file of sound has a row from the moment its recording begins (PH-12). */
@Entity('recording')
@Index('recording_name_unique', ['name'], { unique: true })
@Index('recording_by_call', ['callId'])
@Index('recording_not_stored', { synchronize: false })
export class RecordingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'recording_pk' })
  id: string;
  @Column({ type: 'uuid', name: 'call_id' })
  callId: string;
  /** Its name at the switch. */
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text' })
  state: RecordingState;
  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt: Date;
  @Column({ type: 'real', nullable: true })
  seconds: number | null;
  @Column({ type: 'int', nullable: true })
  bytes: number | null;
  @Column({ type: 'text', nullable: true })
  sha256: string | null;
  @Column({ type: 'text', name: 'storage_key', nullable: true })
  storageKey: string | null;
  @Column({ type: 'timestamptz', name: 'stored_at', nullable: true })
  storedAt: Date | null;
  @Column({ type: 'text', nullable: true })
  failure: string | null;
}
