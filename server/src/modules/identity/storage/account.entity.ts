import type { Role } from '@hotline/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person who may sign in. The unit is a plain id: units live in a module above. */
@Entity('account')
@Index('account_login_unique', ['login'], { unique: true })
export class AccountEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_pk' })
  id: string;
  @Column({ type: 'int' })
  version: number;
  @Column({ type: 'text' })
  login: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text', name: 'password_hash' })
  passwordHash: string;
  /** Somebody else chose the password: it opens nothing but the change of itself. */
  @Column({ type: 'boolean', name: 'must_change_password' })
  mustChangePassword: boolean;
  @Column({ type: 'text', array: true })
  roles: Role[];
  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId: string | null;
  @Column({ type: 'boolean' })
  active: boolean;
  @Column({ type: 'boolean' })
  demo: boolean;
  @Column({ type: 'int', name: 'failed_sign_ins', default: 0 })
  failedSignIns: number;
  @Column({ type: 'timestamptz', name: 'locked_until', nullable: true })
  lockedUntil: Date | null;
  @Column({ type: 'timestamptz', name: 'last_sign_in_at', nullable: true })
  lastSignInAt: Date | null;
}
