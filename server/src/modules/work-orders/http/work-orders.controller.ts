import {
  FindOrders,
  type OrderCounts,
  type OrderDetail,
  type OrderPage,
  type RequesterRevealed,
  RevealRequester as RevealRequest,
} from '@hotline/shared';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { CountWorkOrders } from '../queries/count-work-orders.js';
import { FindWorkOrders } from '../queries/find-work-orders.js';
import { GetWorkOrder } from '../queries/get-work-order.js';
import { ConfirmReceipts } from '../use-cases/delivery/confirm-receipts.js';
import { RevealRequester } from '../use-cases/intake/reveal-requester.js';

/** Reading orders; every answer is cut to the viewer. */
@Controller('work-orders')
@Allow('order.read-all', 'order.read-unit')
export class WorkOrdersController {
  constructor(
    private readonly findWorkOrders: FindWorkOrders,
    private readonly countWorkOrders: CountWorkOrders,
    private readonly getWorkOrder: GetWorkOrder,
    private readonly revealRequester: RevealRequester,
    private readonly confirmReceipts: ConfirmReceipts,
  ) {}

  @Get()
  async find(
    @Context() context: CommandContext,
    @Query({ schema: FindOrders }) query: FindOrders,
  ): Promise<OrderPage> {
    const page = await this.findWorkOrders.run(context.actor, query);
    await this.confirmReceipts.run(context, page.orders);
    return page;
  }

  @Get('counts')
  counts(@Context() { actor }: CommandContext): Promise<OrderCounts> {
    return this.countWorkOrders.run(actor);
  }

  @Get(':id')
  async one(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OrderDetail> {
    const order = await this.getWorkOrder.run(context, id);
    await this.confirmReceipts.run(context, [order]);
    return order;
  }

  @Post(':id/requester-reveals')
  @Allow('citizen.reveal', 'contact.record')
  reveal(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RevealRequest }) body: RevealRequest,
  ): Promise<RequesterRevealed> {
    return this.revealRequester.run(context, id, body);
  }
}
