import { AuditQuery, type AuditTrail } from '@hotline/shared';
import { Controller, Get, Query } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { AuditFacade } from '../audit.facade.js';
import { FindAuditEvents } from '../queries/find-audit-events.js';

@Controller('audit')
export class AuditController {
  constructor(
    private readonly findEvents: FindAuditEvents,
    private readonly audit: AuditFacade,
  ) {}

  /** Reading the trail leaves a trace, too (SEC-03). */
  @Get()
  @Allow('audit.read')
  async list(
    @Context() context: CommandContext,
    @Query({ schema: AuditQuery }) query: AuditQuery,
  ): Promise<AuditTrail> {
    await this.audit.recordRead(context, {
      action: 'audit.read',
      subjectType: 'audit',
      subjectId: query.subjectId ?? 'all',
    });
    return this.findEvents.run(query);
  }
}
