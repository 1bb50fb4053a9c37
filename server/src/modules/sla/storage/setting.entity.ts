import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A choice the city has made; what is not here is as recommended. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'setting_pk' })
  key: string;
  @Column({ type: 'text' })
  value: string;
  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt: Date;
  @Column({ type: 'text', name: 'changed_by_name' })
  changedByName: string;
}
