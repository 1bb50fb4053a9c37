import { Global, Module } from '@nestjs/common';

import { AuditFacade } from './audit.facade.js';
import { AuditController } from './http/audit.controller.js';
import { FindAuditEvents } from './queries/find-audit-events.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditFacade, FindAuditEvents],
  exports: [AuditFacade],
})
export class AuditModule {}
