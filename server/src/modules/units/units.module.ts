import { Global, Module } from '@nestjs/common';

import { UnitsController } from './http/units.controller.js';
import { FindUnits } from './queries/find-units.js';
import { UnitsFacade } from './units.facade.js';
import { PlantUnits } from './use-cases/plant-units.js';

@Global()
@Module({
  controllers: [UnitsController],
  providers: [FindUnits, PlantUnits, UnitsFacade],
  exports: [UnitsFacade],
})
export class UnitsModule {}
