import type { INestApplicationContext } from '@nestjs/common';

import { CatalogueFacade } from '../modules/catalogue/catalogue.facade.js';
import { IdentityFacade } from '../modules/identity/identity.facade.js';
import { UnitsFacade } from '../modules/units/units.facade.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import { DEMO_PASSWORD, DEMO_PEOPLE, LANDING, ROLE_NAME } from './demo-accounts.js';
import { DEMO_CATALOGUE } from './demo-catalogue.js';
import { DEMO_UNITS } from './demo-units.js';
import { plantOrders } from './plant-orders.js';
import { plantRoster } from './plant-roster.js';

export interface PlantedAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly landing: string;
}

export async function plantDemo(app: INestApplicationContext): Promise<PlantedAccount[]> {
  await app.get(UnitsFacade).plant(DEMO_UNITS);
  await app.get(CatalogueFacade).plant(DEMO_CATALOGUE);
  await plantPeople(app);
  await plantRoster(app);
  await plantOrders(app);
  return DEMO_PEOPLE.map(({ login, name, role, unit }) => ({
    login,
    password: DEMO_PASSWORD,
    name,
    role: unit === undefined ? ROLE_NAME[role] : `${ROLE_NAME[role]} (${unit})`,
    landing: LANDING[role],
  }));
}

async function plantPeople(app: INestApplicationContext): Promise<void> {
  const codes = DEMO_PEOPLE.flatMap(({ unit }) => unit ?? []);
  const units = await app
    .get(TransactionRunner)
    .read((db) => app.get(UnitsFacade).byCodes(db, codes));
  const idByCode = new Map(units.map(({ code, id }) => [code, id]));
  await app.get(IdentityFacade).plantDemoAccounts(
    DEMO_PEOPLE.map(({ login, name, role, unit }) => {
      const unitId = unit === undefined ? undefined : idByCode.get(unit);
      if (unit !== undefined && unitId === undefined) throw new Error(`No demo unit ${unit}`);
      return { login, name, roles: [role], password: DEMO_PASSWORD, ...(unitId && { unitId }) };
    }),
  );
}
