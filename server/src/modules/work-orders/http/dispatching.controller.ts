import {
  DispatchOrder,
  type DispatchPreview,
  type OrderReceipt,
  PreviewDispatch as PreviewRequest,
  RecallDispatch as RecallRequest,
} from '@hotline/shared';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { DispatchWorkOrder } from '../use-cases/dispatching/dispatch-work-order.js';
import { PreviewDispatch } from '../use-cases/dispatching/preview-dispatch.js';
import { RecallDispatch } from '../use-cases/dispatching/recall-dispatch.js';

/** The dispatcher's commands. */
@Controller('work-orders/:id')
@Allow('order.dispatch')
export class DispatchingController {
  constructor(
    private readonly previewDispatch: PreviewDispatch,
    private readonly dispatchWorkOrder: DispatchWorkOrder,
    private readonly recallDispatch: RecallDispatch,
  ) {}

  @Post('dispatch-preview')
  @HttpCode(200)
  preview(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PreviewRequest }) body: PreviewRequest,
  ): Promise<DispatchPreview> {
    return this.previewDispatch.run(context, id, body);
  }

  @Post('dispatch')
  dispatch(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DispatchOrder }) body: DispatchOrder,
  ): Promise<OrderReceipt> {
    return this.dispatchWorkOrder.run(context, id, body);
  }

  @Post('recall')
  recall(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecallRequest }) body: RecallRequest,
  ): Promise<OrderReceipt> {
    return this.recallDispatch.run(context, id, body);
  }
}
