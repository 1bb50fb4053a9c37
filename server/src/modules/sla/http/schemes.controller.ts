import { CITY_CHOICES, isCityChoice, type SlaSchemes, type SlaSettings } from '@hotline/shared';
import { Controller, Get } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Allow } from '../../../platform/http/allow.js';
import { FindSchemes } from '../queries/find-schemes.js';
import { FindSettings } from '../queries/find-settings.js';

/** What is in force; it is changed through changes that a second person confirms. */
@Controller('sla')
@Allow('sla.manage')
export class SchemesController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly schemes: FindSchemes,
    private readonly settings: FindSettings,
  ) {}

  @Get('schemes')
  async inForce(): Promise<SlaSchemes> {
    return { schemes: await this.runner.read((db) => this.schemes.inForce(db)) };
  }

  @Get('settings')
  choices(): Promise<SlaSettings> {
    return this.runner.read(async (db) => {
      const stored = await this.settings.all(db);
      const choices = await this.settings.choices(db);
      return {
        settings: Object.keys(CITY_CHOICES)
          .filter(isCityChoice)
          .map((key) => {
            const made = stored.find((setting) => setting.key === key);
            return {
              key,
              value: choices[key],
              options: [...CITY_CHOICES[key]],
              changedAt: made?.changedAt ?? null,
              changedBy: made?.changedBy ?? null,
            };
          }),
      };
    });
  }
}
