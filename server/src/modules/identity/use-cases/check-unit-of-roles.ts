import type { Role } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';

const UNIT_ROLES: readonly Role[] = ['UNIT_CLERK', 'UNIT_LEADER', 'UNIT_HEAD'];

const unitExists = statement('identity.unit-exists', 'select 1 from unit where id = $1');

/** Unit people work for one unit; everybody else for none. Nobody is both (SEC-02). */
@Injectable()
export class CheckUnitOfRoles {
  async run(db: ReadConnection, roles: readonly Role[], unitId: string | null): Promise<void> {
    const unitRoles = roles.filter((role) => UNIT_ROLES.includes(role)).length;
    if (unitRoles > 0 && unitRoles < roles.length) throw new Refused('roles-exclude-each-other');
    if (unitRoles > 0 && unitId === null) throw new Refused('unit-required');
    if (unitRoles === 0 && unitId !== null) throw new Refused('unit-not-for-role');
    if (unitId !== null && (await db.query(unitExists, [unitId])).length === 0) {
      throw new Refused('unit-unknown');
    }
  }
}
