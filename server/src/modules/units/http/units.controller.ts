import type { UnitTree } from '@hotline/shared';
import { Controller, Get } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AnySignedIn } from '../../../platform/http/allow.js';
import { FindUnits } from '../queries/find-units.js';

@Controller('units')
export class UnitsController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly units: FindUnits,
  ) {}

  /** The address book of the city's bodies is no secret to anybody who works here. */
  @Get()
  @AnySignedIn()
  async tree(): Promise<UnitTree> {
    return { units: await this.runner.read((db) => this.units.all(db)) };
  }
}
