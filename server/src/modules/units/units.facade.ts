import type { Unit } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { FindUnits } from './queries/find-units.js';
import { type PlantedUnit, PlantUnits } from './use-cases/plant-units.js';

export type { PlantedUnit } from './use-cases/plant-units.js';

/** Responsible bodies and who stands above whom. */
@Injectable()
export class UnitsFacade {
  constructor(
    private readonly units: FindUnits,
    private readonly plantUnits: PlantUnits,
  ) {}

  /** The whole tree, parents before children. */
  all(db: ReadConnection): Promise<Unit[]> {
    return this.units.all(db);
  }

  /** In no particular order; unknown ids are missing. */
  byIds(db: ReadConnection, ids: readonly string[]): Promise<Unit[]> {
    return this.units.byIds(db, ids);
  }

  byCodes(db: ReadConnection, codes: readonly string[]): Promise<Unit[]> {
    return this.units.byCodes(db, codes);
  }

  /** The unit itself first, then its parents up to the root; empty for an unknown id. */
  chainOf(db: ReadConnection, unitId: string): Promise<Unit[]> {
    return this.units.chainOf(db, unitId);
  }

  /** Whether the unit is the ancestor itself or stands below it. */
  withinSubtree(db: ReadConnection, ancestorId: string, unitId: string): Promise<boolean> {
    return this.units.withinSubtree(db, ancestorId, unitId);
  }

  /** Writes a whole tree: new units are added, known ones changed, missing ones closed. */
  plant(root: PlantedUnit): Promise<void> {
    return this.plantUnits.run(root);
  }
}
