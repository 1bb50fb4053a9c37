import type { Catalogue } from '@hotline/shared';
import { Controller, Get } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AnySignedIn } from '../../../platform/http/allow.js';
import { FindCatalogue } from '../queries/find-catalogue.js';

@Controller('catalogue')
export class CatalogueController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly catalogue: FindCatalogue,
  ) {}

  @Get()
  @AnySignedIn()
  read(): Promise<Catalogue> {
    return this.runner.read(async (db) => ({
      categories: await this.catalogue.categories(db),
      districts: await this.catalogue.districts(db),
    }));
  }
}
