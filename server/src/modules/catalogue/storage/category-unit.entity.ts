import type { AssignmentRole } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { CategoryEntity } from './category.entity.js';
import { DistrictEntity } from './district.entity.js';

/** A unit that usually gets the orders of a category. The unit is a plain id of another module. */
@Entity('category_unit')
@Index('category_unit_once', { synchronize: false })
export class CategoryUnitEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'category_unit_pk' })
  id: string;
  @ForeignKey(() => CategoryEntity, { name: 'category_unit_of_category' })
  @Column({ type: 'text', name: 'category_code' })
  categoryCode: string;
  /** Null: wherever it happened. */
  @ForeignKey(() => DistrictEntity, { name: 'category_unit_of_district' })
  @Column({ type: 'text', name: 'district_code', nullable: true })
  districtCode: string | null;
  @Column({ type: 'uuid', name: 'unit_id' })
  unitId: string;
  @Column({ type: 'text' })
  role: AssignmentRole;
  /** 0 comes first. */
  @Column({ type: 'int' })
  rank: number;
}
