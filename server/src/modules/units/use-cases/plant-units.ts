import type { UnitKind } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { pinyinInitials } from '../../../platform/text/pinyin-initials.js';

/** A unit as a tree is written down: children inside their parent. */
export interface PlantedUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly dutyText: string;
  readonly dutyPhone: string;
  readonly aliases?: readonly string[];
  readonly children?: readonly PlantedUnit[];
}

/** Kinds that answer for matters; platform, its groups and sister channels get no orders. */
const DISPATCHABLE: readonly UnitKind[] = ['DISTRICT', 'SUBUNIT', 'DEPARTMENT', 'ENTERPRISE'];

/** Ids stay: orders point to them. What is not in the new tree any more is closed, not deleted. */
const plantTree = statement(
  'units.plant',
  `with planted as (
     insert into unit (id, code, name, aliases, initials, kind, tier, parent_id, path,
                       duty_text, duty_phone, dispatchable, position)
     select coalesce(u.id, p.id), p.code, p.name, p.aliases, p.initials, p.kind, p.tier,
            coalesce(pu.id, pp.id), p.path, p."dutyText", p."dutyPhone", p.dispatchable, p.position
       from jsonb_to_recordset($1::jsonb) as p (
              id uuid, code text, name text, aliases text[], initials text, kind text, tier int,
              "parentCode" text, path text, "dutyText" text, "dutyPhone" text,
              dispatchable boolean, position int)
       left join unit u on u.code = p.code
       left join jsonb_to_recordset($1::jsonb) as pp (id uuid, code text) on pp.code = p."parentCode"
       left join unit pu on pu.code = p."parentCode"
     on conflict (code) do update set
       name = excluded.name, aliases = excluded.aliases, initials = excluded.initials,
       kind = excluded.kind, tier = excluded.tier, parent_id = excluded.parent_id,
       path = excluded.path, duty_text = excluded.duty_text, duty_phone = excluded.duty_phone,
       dispatchable = excluded.dispatchable, active = true, position = excluded.position
     returning id)
   update unit set active = false where id not in (select id from planted)`,
);

/** Writes a whole unit tree: the first start's, or a new version of it. */
@Injectable()
export class PlantUnits {
  constructor(private readonly runner: TransactionRunner) {}

  async run(root: PlantedUnit): Promise<void> {
    await this.runner.run(systemContext(), async (tx) => {
      const rows = flatten(root).map((unit, position) => ({
        ...unit,
        id: newId(tx.now),
        initials: pinyinInitials(unit.name),
        dispatchable: DISPATCHABLE.includes(unit.kind),
        position,
      }));
      await tx.query(plantTree, [JSON.stringify(rows)]);
    });
  }
}

interface FlatUnit extends Omit<PlantedUnit, 'children'> {
  readonly aliases: readonly string[];
  readonly tier: number;
  readonly parentCode: string | null;
  readonly path: string;
}

function flatten(
  { children = [], aliases = [], ...unit }: PlantedUnit,
  parent?: FlatUnit,
): FlatUnit[] {
  const flat: FlatUnit = {
    ...unit,
    aliases,
    tier: (parent?.tier ?? 0) + 1,
    parentCode: parent?.code ?? null,
    path: parent ? `${parent.path}/${unit.code}` : unit.code,
  };
  return [flat, ...children.flatMap((child) => flatten(child, flat))];
}
