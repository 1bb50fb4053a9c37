import {
  ForwardOrder as ForwardOrderRequest,
  type OrderReceipt,
  RecallSub as RecallSubRequest,
  ReportAsSub as ReportAsSubRequest,
  ReturnSub as ReturnSubRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { ForwardOrder } from '../use-cases/chain/forward-order.js';
import { RecallSub } from '../use-cases/chain/recall-sub.js';
import { ReportAsSub } from '../use-cases/chain/report-as-sub.js';
import { ReturnSub } from '../use-cases/chain/return-sub.js';

/** Down the unit tree, and back up to the unit that forwarded it. */
@Controller('assignments/:id')
export class ChainController {
  constructor(
    private readonly forwardOrder: ForwardOrder,
    private readonly returnSub: ReturnSub,
    private readonly recallSub: RecallSub,
    private readonly reportAsSub: ReportAsSub,
  ) {}

  @Post('forwardings')
  @Allow('assignment.sign')
  forward(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ForwardOrderRequest }) body: ForwardOrderRequest,
  ): Promise<OrderReceipt> {
    return this.forwardOrder.run(context, id, body);
  }

  @Post('sub-return')
  @Allow('return.request')
  giveBack(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReturnSubRequest }) body: ReturnSubRequest,
  ): Promise<OrderReceipt> {
    return this.returnSub.run(context, id, body);
  }

  @Post('sub-recall')
  @Allow('assignment.sign')
  takeBack(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecallSubRequest }) body: RecallSubRequest,
  ): Promise<OrderReceipt> {
    return this.recallSub.run(context, id, body);
  }

  @Post('sub-report')
  @Allow('close.draft')
  report(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReportAsSubRequest }) body: ReportAsSubRequest,
  ): Promise<OrderReceipt> {
    return this.reportAsSub.run(context, id, body);
  }
}
