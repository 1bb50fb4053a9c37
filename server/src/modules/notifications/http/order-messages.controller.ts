import { type FailedMessages, type OrderMessages, OrderMessagesPath } from '@hotline/shared';
import { Controller, Get, Param } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindFailedMessages } from '../queries/find-failed-messages.js';
import { FindOrderMessages } from '../queries/find-order-messages.js';

@Controller()
export class OrderMessagesController {
  constructor(
    private readonly orderMessages: FindOrderMessages,
    private readonly failedMessages: FindFailedMessages,
  ) {}

  @Get('work-orders/:id/messages')
  @Allow('order.read-all', 'order.read-unit')
  ofOrder(
    @Context() context: CommandContext,
    @Param({ schema: OrderMessagesPath }) { id }: OrderMessagesPath,
  ): Promise<OrderMessages> {
    return this.orderMessages.run(context, id);
  }

  @Get('messages/failed')
  @Allow('message.follow')
  failed(): Promise<FailedMessages> {
    return this.failedMessages.run();
  }
}
