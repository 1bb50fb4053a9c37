import type { SlaProfile } from '@hotline/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A set of time limits; the rulebook's is "S2". */
@Entity('sla_profile')
export class SlaProfileEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'sla_profile_pk' })
  code: string;
  @Column({ type: 'jsonb' })
  terms: SlaProfile;
}
