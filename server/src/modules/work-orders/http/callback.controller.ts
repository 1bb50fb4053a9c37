import {
  CloseUnrated as CloseUnratedRequest,
  ConfirmStrikeOff as ConfirmStrikeOffRequest,
  type OrderReceipt,
  ProposeStrikeOff as ProposeStrikeOffRequest,
  RecordCallbackTry as RecordCallbackTryRequest,
  RecordDissatisfied as RecordDissatisfiedRequest,
  RecordSatisfied as RecordSatisfiedRequest,
  RuleRework as RuleReworkRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { CloseUnrated } from '../use-cases/callback/close-unrated.js';
import { ConfirmStrikeOff } from '../use-cases/callback/confirm-strike-off.js';
import { ProposeStrikeOff } from '../use-cases/callback/propose-strike-off.js';
import { RecordCallbackTry } from '../use-cases/callback/record-callback-try.js';
import { RecordDissatisfied } from '../use-cases/callback/record-dissatisfied.js';
import { RecordSatisfied } from '../use-cases/callback/record-satisfied.js';
import { RuleRework } from '../use-cases/callback/rule-rework.js';

/** What the citizen says of the result, and what follows from it. */
@Controller('work-orders/:id')
export class CallbackController {
  constructor(
    private readonly closeUnrated: CloseUnrated,
    private readonly confirmStrikeOff: ConfirmStrikeOff,
    private readonly proposeStrikeOff: ProposeStrikeOff,
    private readonly recordCallbackTry: RecordCallbackTry,
    private readonly recordDissatisfied: RecordDissatisfied,
    private readonly recordSatisfied: RecordSatisfied,
    private readonly ruleRework: RuleRework,
  ) {}

  @Post('callback-tries')
  @Allow('callback.do')
  try(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordCallbackTryRequest }) body: RecordCallbackTryRequest,
  ): Promise<OrderReceipt> {
    return this.recordCallbackTry.run(context, id, body);
  }

  @Post('satisfied')
  @Allow('callback.do')
  satisfied(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordSatisfiedRequest }) body: RecordSatisfiedRequest,
  ): Promise<OrderReceipt> {
    return this.recordSatisfied.run(context, id, body);
  }

  @Post('dissatisfied')
  @Allow('callback.do')
  dissatisfied(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordDissatisfiedRequest }) body: RecordDissatisfiedRequest,
  ): Promise<OrderReceipt> {
    return this.recordDissatisfied.run(context, id, body);
  }

  @Post('unrated')
  @Allow('callback.do')
  unrated(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: CloseUnratedRequest }) body: CloseUnratedRequest,
  ): Promise<OrderReceipt> {
    return this.closeUnrated.run(context, id, body);
  }

  @Post('rework')
  @Allow('request.rule')
  rework(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RuleReworkRequest }) body: RuleReworkRequest,
  ): Promise<OrderReceipt> {
    return this.ruleRework.run(context, id, body);
  }

  @Post('strike-off')
  @Allow('request.rule')
  strikeOff(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ProposeStrikeOffRequest }) body: ProposeStrikeOffRequest,
  ): Promise<OrderReceipt> {
    return this.proposeStrikeOff.run(context, id, body);
  }

  @Post('strike-off/confirm')
  @Allow('request.rule')
  confirm(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ConfirmStrikeOffRequest }) body: ConfirmStrikeOffRequest,
  ): Promise<OrderReceipt> {
    return this.confirmStrikeOff.run(context, id, body);
  }
}
