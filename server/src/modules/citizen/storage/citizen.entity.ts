import type { CitizenMark } from '@hotline/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One caller, known by the phone number. Number and name are sealed (privacy rules: at rest). */
@Entity('citizen')
@Index('citizen_phone_unique', ['phoneHash'], { unique: true })
export class CitizenEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'citizen_pk' })
  id: string;
  @Column({ type: 'bytea', name: 'phone_sealed' })
  phoneSealed: Buffer;
  @Column({ type: 'text', name: 'phone_hash' })
  phoneHash: string;
  @Column({ type: 'bytea', name: 'name_sealed', nullable: true })
  nameSealed: Buffer | null;
  @Column({ type: 'text', name: 'district_code', nullable: true })
  districtCode: string | null;
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  marks: CitizenMark[];
  @Column({ type: 'timestamptz', name: 'known_since' })
  knownSince: Date;
}
