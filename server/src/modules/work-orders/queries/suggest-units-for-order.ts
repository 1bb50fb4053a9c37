import {
  accusedUnitOf,
  type EarlierRuling,
  maySeeOrder,
  type Precedent,
  type SuggestedUnits,
  suggestUnits,
  type Unit,
  type UnitDuty,
  usualUnitsIn,
  weightOfRuling,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { UnitsFacade } from '../../units/units.facade.js';
import { readOrder } from '../storage/read-order.js';
import { findPrecedents } from './find-precedents.js';

const SHOWN_PRECEDENTS = 8;

/** Who should get an order, from category, place, earlier rulings and duty texts. */
@Injectable()
export class SuggestUnitsForOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly catalogue: CatalogueFacade,
    private readonly units: UnitsFacade,
  ) {}

  /** Refused with `not-found` also where the order is none of the viewer's business. */
  run({ actor }: CommandContext, id: string): Promise<SuggestedUnits> {
    return this.runner.read(async (db) => {
      const found = await readOrder(db, id);
      if (!found || !maySeeOrder(found.order, actor)) throw new Refused('not-found');
      const { form } = found.order;
      const [category, districts, allUnits, precedents] = await Promise.all([
        form.categoryCode === null ? undefined : this.catalogue.category(db, form.categoryCode),
        this.catalogue.districts(db),
        this.units.all(db),
        findPrecedents(db, form.categoryCode),
      ]);
      const district = districts.find(({ code }) => code === form.districtCode);
      const open = unitsOpenTo(allUnits, accusedUnitOf(form));
      const unitById = new Map(open.map((unit) => [unit.id, unit]));
      const matter = { orderId: id, districtCode: form.districtCode, place: form.place };
      const usualUnits = category?.usualUnits ?? [];
      const suggested = suggestUnits({
        matter,
        categoryName: category?.name ?? '',
        categoryWords: category ? [category.name, ...category.aliases] : [],
        districtName: district?.name ?? '',
        districtUnitId: allUnits.find(({ code }) => code === district?.unitCode)?.id ?? null,
        usualUnits,
        rulings: precedents.map(toEarlierRuling),
        units: open,
      });
      return {
        units: suggested.flatMap(({ unitId, reasons }) => {
          const unit = unitById.get(unitId);
          return unit ? [{ unit: dutyOf(unit), reasons: [...reasons] }] : [];
        }),
        co: usualUnitsIn(usualUnits, form.districtCode).co.flatMap((unitId) => {
          const unit = unitById.get(unitId);
          return unit ? [{ id: unit.id, name: unit.name }] : [];
        }),
        precedents: mostAlike(precedents, matter),
      };
    });
  }
}

/** Whom the report guard keeps from it (G3) is not suggested either. */
function unitsOpenTo(units: readonly Unit[], accusedId: string | null): Unit[] {
  const accused = units.find(({ id }) => id === accusedId);
  return units.filter(
    ({ active, dispatchable, path }) =>
      active &&
      dispatchable &&
      !(accused && (path === accused.path || path.startsWith(`${accused.path}/`))),
  );
}

/** What happened to this very order stands with its returns. */
function mostAlike(
  precedents: readonly Precedent[],
  matter: Parameters<typeof weightOfRuling>[1],
): Precedent[] {
  return precedents
    .filter(({ order }) => order.id !== matter.orderId)
    .map((precedent) => ({
      precedent,
      weight: weightOfRuling(toEarlierRuling(precedent), matter),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN_PRECEDENTS)
    .map(({ precedent }) => precedent);
}

function toEarlierRuling(precedent: Precedent): EarlierRuling {
  const { kind, order, districtCode, place, clause, fromUnit, takenBy } = precedent;
  return {
    kind,
    orderId: order.id,
    orderNo: order.orderNo,
    districtCode,
    place,
    clause,
    fromUnitId: fromUnit?.id ?? null,
    takenByUnitId: takenBy?.id ?? null,
  };
}

function dutyOf({ id, name, dutyText, dutyPhone }: Unit): UnitDuty {
  return { id, name, dutyText, dutyPhone };
}
