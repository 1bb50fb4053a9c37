import {
  EscalateDissatisfied as EscalateDissatisfiedRequest,
  IssueSupervision as IssueSupervisionRequest,
  LiftSupervision as LiftSupervisionRequest,
  type OrderReceipt,
  ReportSupervision as ReportSupervisionRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { EscalateDissatisfied } from '../use-cases/overlays/escalate-dissatisfied.js';
import { IssueSupervision } from '../use-cases/overlays/issue-supervision.js';
import { LiftSupervision } from '../use-cases/overlays/lift-supervision.js';
import { ReportSupervision } from '../use-cases/overlays/report-supervision.js';

/** 督办: issued, answered, lifted; and the step from a rating to it (rows 46 to 48). */
@Controller('')
export class SupervisionsController {
  constructor(
    private readonly escalateDissatisfied: EscalateDissatisfied,
    private readonly issueSupervision: IssueSupervision,
    private readonly liftSupervision: LiftSupervision,
    private readonly reportSupervision: ReportSupervision,
  ) {}

  @Post('work-orders/:id/supervisions')
  @Allow('supervision.issue')
  issue(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: IssueSupervisionRequest }) body: IssueSupervisionRequest,
  ): Promise<OrderReceipt> {
    return this.issueSupervision.run(context, id, body);
  }

  @Post('supervisions/:id/report')
  @Allow('supervision.report')
  report(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReportSupervisionRequest }) body: ReportSupervisionRequest,
  ): Promise<OrderReceipt> {
    return this.reportSupervision.run(context, id, body);
  }

  @Post('supervisions/:id/lift')
  @Allow('supervision.manage')
  lift(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: LiftSupervisionRequest }) body: LiftSupervisionRequest,
  ): Promise<OrderReceipt> {
    return this.liftSupervision.run(context, id, body);
  }

  @Post('work-orders/:id/escalation')
  @Allow('supervision.manage')
  escalate(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EscalateDissatisfiedRequest }) body: EscalateDissatisfiedRequest,
  ): Promise<OrderReceipt> {
    return this.escalateDissatisfied.run(context, id, body);
  }
}
