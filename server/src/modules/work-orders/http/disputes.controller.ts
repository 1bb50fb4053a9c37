import {
  type OrderReceipt,
  RuleDispute as RulingRequest,
  type SuggestedUnits,
} from '@hotline/shared';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { SuggestUnitsForOrder } from '../queries/suggest-units-for-order.js';
import { RuleDispute } from '../use-cases/dispatching/rule-dispute.js';

/** Whose duty a matter is: what speaks for whom, and the ruling where units pass it on. */
@Controller('work-orders/:id')
export class DisputesController {
  constructor(
    private readonly suggestUnits: SuggestUnitsForOrder,
    private readonly ruleDispute: RuleDispute,
  ) {}

  @Get('suggested-units')
  @Allow('order.dispatch', 'return.rule', 'dispute.rule')
  suggest(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SuggestedUnits> {
    return this.suggestUnits.run(context, id);
  }

  @Post('dispute-ruling')
  @Allow('dispute.rule')
  rule(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RulingRequest }) body: RulingRequest,
  ): Promise<OrderReceipt> {
    return this.ruleDispute.run(context, id, body);
  }
}
