import type { Unit, UnitKind } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

interface Row {
  id: string;
  code: string;
  name: string;
  aliases: string[];
  initials: string;
  kind: UnitKind;
  tier: number;
  parent_id: string | null;
  path: string;
  duty_text: string;
  duty_phone: string;
  dispatchable: boolean;
  active: boolean;
}

const COLUMNS = `u.id, u.code, u.name, u.aliases, u.initials, u.kind, u.tier, u.parent_id, u.path,
  u.duty_text, u.duty_phone, u.dispatchable, u.active`;

const allUnits = statement('units.all', `select ${COLUMNS} from unit u order by u.position`);

const unitsByIds = statement('units.by-ids', `select ${COLUMNS} from unit u where u.id = any($1)`);

const unitsByCodes = statement(
  'units.by-codes',
  `select ${COLUMNS} from unit u where u.code = any($1)`,
);

/** The unit itself first, the root last. */
const chainOfUnit = statement(
  'units.chain',
  `select ${COLUMNS} from unit s
     join unit u on s.path = u.path or s.path like u.path || '/%'
    where s.id = $1 order by length(u.path) desc`,
);

const isWithinSubtree = statement(
  'units.within-subtree',
  `select exists (
     select 1 from unit a, unit u
      where a.id = $1 and u.id = $2 and (u.path = a.path or u.path like a.path || '/%')) as within`,
);

@Injectable()
export class FindUnits {
  async all(db: ReadConnection): Promise<Unit[]> {
    return (await db.query<Row>(allUnits)).map(toUnit);
  }

  async byIds(db: ReadConnection, ids: readonly string[]): Promise<Unit[]> {
    return (await db.query<Row>(unitsByIds, [ids])).map(toUnit);
  }

  async byCodes(db: ReadConnection, codes: readonly string[]): Promise<Unit[]> {
    return (await db.query<Row>(unitsByCodes, [codes])).map(toUnit);
  }

  async chainOf(db: ReadConnection, unitId: string): Promise<Unit[]> {
    return (await db.query<Row>(chainOfUnit, [unitId])).map(toUnit);
  }

  async withinSubtree(db: ReadConnection, ancestorId: string, unitId: string): Promise<boolean> {
    const rows = await db.query<{ within: boolean }>(isWithinSubtree, [ancestorId, unitId]);
    return rows[0]?.within ?? false;
  }
}

function toUnit({ parent_id, duty_text, duty_phone, ...row }: Row): Unit {
  return { ...row, parentId: parent_id, dutyText: duty_text, dutyPhone: duty_phone };
}
