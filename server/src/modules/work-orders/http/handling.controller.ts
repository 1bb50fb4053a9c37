import {
  type OrderReceipt,
  RecordContact as RecordContactRequest,
  ReportAsCo as ReportAsCoRequest,
  RequestExtension as RequestExtensionRequest,
  RuleOnRequest,
  UrgeOrder as UrgeOrderRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { RecordContact } from '../use-cases/handling/record-contact.js';
import { ReportAsCo } from '../use-cases/handling/report-as-co.js';
import { RequestExtension } from '../use-cases/handling/request-extension.js';
import { RuleOnExtension } from '../use-cases/handling/rule-on-extension.js';
import { RuleOnExtensionAsUnit } from '../use-cases/handling/rule-on-extension-as-unit.js';
import { UrgeOrder } from '../use-cases/handling/urge-order.js';

/** The unit handles the order: contacts, more time, and who urges it. */
@Controller('')
export class HandlingController {
  constructor(
    private readonly recordContact: RecordContact,
    private readonly reportAsCo: ReportAsCo,
    private readonly requestExtension: RequestExtension,
    private readonly ruleOnExtension: RuleOnExtension,
    private readonly ruleOnExtensionAsUnit: RuleOnExtensionAsUnit,
    private readonly urgeOrder: UrgeOrder,
  ) {}

  @Post('assignments/:id/contacts')
  @Allow('contact.record')
  contact(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordContactRequest }) body: RecordContactRequest,
  ): Promise<OrderReceipt> {
    return this.recordContact.ofUnit(context, id, body);
  }

  @Post('assignments/:id/co-report')
  @Allow('close.draft')
  report(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReportAsCoRequest }) body: ReportAsCoRequest,
  ): Promise<OrderReceipt> {
    return this.reportAsCo.run(context, id, body);
  }

  @Post('assignments/:id/extension-requests')
  @Allow('extension.request')
  askForExtension(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RequestExtensionRequest }) body: RequestExtensionRequest,
  ): Promise<OrderReceipt> {
    return this.requestExtension.run(context, id, body);
  }

  @Post('extension-requests/:id/unit-ruling')
  @Allow('extension.approve-unit')
  ruleAsUnit(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RuleOnRequest }) body: RuleOnRequest,
  ): Promise<OrderReceipt> {
    return this.ruleOnExtensionAsUnit.run(context, id, body);
  }

  @Post('extension-requests/:id/ruling')
  @Allow('request.rule')
  rule(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RuleOnRequest }) body: RuleOnRequest,
  ): Promise<OrderReceipt> {
    return this.ruleOnExtension.run(context, id, body);
  }

  @Post('work-orders/:id/urge')
  @Allow('order.urge')
  urge(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: UrgeOrderRequest }) body: UrgeOrderRequest,
  ): Promise<OrderReceipt> {
    return this.urgeOrder.run(context, id, body);
  }
}
