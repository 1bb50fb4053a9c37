import {
  DraftClose as DraftCloseRequest,
  FileClose as FileCloseRequest,
  type OrderReceipt,
  ReopenOrder as ReopenOrderRequest,
  RuleOnRequest,
  SendBackClose as SendBackCloseRequest,
  WithdrawOrder as WithdrawOrderRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { DraftClose } from '../use-cases/closing/draft-close.js';
import { FileClose } from '../use-cases/closing/file-close.js';
import { ReopenOrder } from '../use-cases/closing/reopen-order.js';
import { RuleOnClose } from '../use-cases/closing/rule-on-close.js';
import { RuleOnCloseAsUnit } from '../use-cases/closing/rule-on-close-as-unit.js';
import { SendBackClose } from '../use-cases/closing/send-back-close.js';
import { WithdrawOrder } from '../use-cases/closing/withdraw-order.js';

/** The way to the close and back: draft, signature, rulings, reopening, withdrawal. */
@Controller('')
export class ClosingController {
  constructor(
    private readonly draftClose: DraftClose,
    private readonly fileClose: FileClose,
    private readonly reopenOrder: ReopenOrder,
    private readonly ruleOnClose: RuleOnClose,
    private readonly ruleOnCloseAsUnit: RuleOnCloseAsUnit,
    private readonly sendBackClose: SendBackClose,
    private readonly withdrawOrder: WithdrawOrder,
  ) {}

  @Post('assignments/:id/close-draft')
  @Allow('close.draft')
  draft(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DraftCloseRequest }) body: DraftCloseRequest,
  ): Promise<OrderReceipt> {
    return this.draftClose.run(context, id, body);
  }

  @Post('assignments/:id/close-draft/send-back')
  @Allow('close.sign')
  sendBack(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SendBackCloseRequest }) body: SendBackCloseRequest,
  ): Promise<OrderReceipt> {
    return this.sendBackClose.run(context, id, body);
  }

  @Post('assignments/:id/close')
  @Allow('close.sign')
  file(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: FileCloseRequest }) body: FileCloseRequest,
  ): Promise<OrderReceipt> {
    return this.fileClose.run(context, id, body);
  }

  @Post('close-requests/:id/unit-ruling')
  @Allow('close.approve-unit')
  ruleAsUnit(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RuleOnRequest }) body: RuleOnRequest,
  ): Promise<OrderReceipt> {
    return this.ruleOnCloseAsUnit.run(context, id, body);
  }

  @Post('close-requests/:id/ruling')
  @Allow('request.rule')
  rule(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RuleOnRequest }) body: RuleOnRequest,
  ): Promise<OrderReceipt> {
    return this.ruleOnClose.run(context, id, body);
  }

  @Post('work-orders/:id/reopen')
  @Allow('request.rule')
  reopen(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReopenOrderRequest }) body: ReopenOrderRequest,
  ): Promise<OrderReceipt> {
    return this.reopenOrder.run(context, id, body);
  }

  @Post('work-orders/:id/withdraw')
  @Allow('order.withdraw')
  withdraw(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: WithdrawOrderRequest }) body: WithdrawOrderRequest,
  ): Promise<OrderReceipt> {
    return this.withdrawOrder.run(context, id, body);
  }
}
