import type { SchemeScope, SchemeTerms } from '@hotline/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A version of a scheme of time limits; the one without an end is in force. */
@Entity('sla_profile')
@Index('sla_profile_in_force', { synchronize: false })
@Index('sla_profile_of_scope', { synchronize: false })
export class SlaProfileEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'sla_profile_pk' })
  code: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'sla_profile_pk' })
  version: number;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'jsonb' })
  scope: SchemeScope;
  @Column({ type: 'jsonb' })
  terms: SchemeTerms;
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  since: Date;
  @Column({ type: 'timestamptz', nullable: true })
  until: Date | null;
  @Column({ type: 'text', name: 'changed_by_name' })
  changedByName: string;
}
