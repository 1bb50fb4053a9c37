import { Global, Module } from '@nestjs/common';

import { CatalogueFacade } from './catalogue.facade.js';
import { CatalogueController } from './http/catalogue.controller.js';
import { FindCatalogue } from './queries/find-catalogue.js';
import { RememberedCategories } from './queries/remembered-categories.js';
import { PlantCatalogue } from './use-cases/plant-catalogue.js';

@Global()
@Module({
  controllers: [CatalogueController],
  providers: [CatalogueFacade, FindCatalogue, PlantCatalogue, RememberedCategories],
  exports: [CatalogueFacade],
})
export class CatalogueModule {}
