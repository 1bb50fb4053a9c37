import type { UnitKind } from '@hotline/shared';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

@Entity('unit')
@Index('unit_code_unique', ['code'], { unique: true })
@Index('unit_by_path', { synchronize: false })
export class UnitEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'unit_pk' })
  id: string;
  @Column({ type: 'text' })
  code: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text', array: true })
  aliases: string[];
  @Column({ type: 'text' })
  initials: string;
  @Column({ type: 'text' })
  kind: UnitKind;
  @Column({ type: 'int' })
  tier: number;
  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId: string | null;
  @ManyToOne(() => UnitEntity)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'unit_parent_fk' })
  parent?: Relation<UnitEntity>;
  /** Codes from the root, "DD/YB/YB-JY". */
  @Column({ type: 'text' })
  path: string;
  @Column({ type: 'text', name: 'duty_text' })
  dutyText: string;
  @Column({ type: 'text', name: 'duty_phone' })
  dutyPhone: string;
  @Column({ type: 'boolean' })
  dispatchable: boolean;
  @Column({ type: 'boolean', default: true })
  active: boolean;
  /** Order among all units, parents before children. */
  @Column({ type: 'int' })
  position: number;
}
