import type { Urgency } from '@hotline/shared';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

@Entity('category')
export class CategoryEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'category_pk' })
  code: string;
  @Column({ type: 'text', name: 'parent_code', nullable: true })
  parentCode: string | null;
  @ManyToOne(() => CategoryEntity)
  @JoinColumn({ name: 'parent_code', foreignKeyConstraintName: 'category_parent_fk' })
  parent?: Relation<CategoryEntity>;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text', array: true })
  aliases: string[];
  @Column({ type: 'text', array: true })
  initials: string[];
  @Column({ type: 'text', name: 'required_attributes', array: true })
  requiredAttributes: string[];
  @Column({ type: 'text', name: 'default_urgency' })
  defaultUrgency: Urgency;
  @Column({ type: 'boolean', name: 'confidential_by_default' })
  confidentialByDefault: boolean;
  /** Each person gets his own: orders of several are never merged (G10). */
  @Column({ type: 'boolean', name: 'personal_benefit' })
  personalBenefit: boolean;
  @Column({ type: 'int', name: 'seasonal_months', array: true })
  seasonalMonths: number[];
  /** Code of GB/T 39666 once that table is at hand. */
  @Column({ type: 'text', name: 'gb_code', nullable: true })
  gbCode: string | null;
}
