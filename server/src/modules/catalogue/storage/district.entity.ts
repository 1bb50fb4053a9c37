import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('district')
export class DistrictEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'district_pk' })
  code: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text' })
  initials: string;
  @Column({ type: 'text', name: 'unit_code' })
  unitCode: string;
  @Column({ type: 'int' })
  position: number;
}
