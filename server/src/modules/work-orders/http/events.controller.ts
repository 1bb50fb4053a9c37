import {
  AddToEvent,
  ChangeBroadcast,
  DeclareEvent as DeclareEventRequest,
  EndEvent,
  type EventList,
  type EventReceipt,
} from '@hotline/shared';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindEvents } from '../queries/find-events.js';
import { ChangeEvent } from '../use-cases/events/change-event.js';
import { DeclareEvent } from '../use-cases/events/declare-event.js';

/** Many orders that are one matter (row 59). */
@Controller('events')
export class EventsController {
  constructor(
    private readonly findEvents: FindEvents,
    private readonly declareEvent: DeclareEvent,
    private readonly changeEvent: ChangeEvent,
  ) {}

  @Get()
  @Allow('order.read-all')
  list(): Promise<EventList> {
    return this.findEvents.run();
  }

  @Post()
  @Allow('event.declare')
  declare(
    @Context() context: CommandContext,
    @Body({ schema: DeclareEventRequest }) body: DeclareEventRequest,
  ): Promise<EventReceipt> {
    return this.declareEvent.run(context, body);
  }

  @Post(':id/orders')
  @Allow('event.declare')
  add(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddToEvent }) body: AddToEvent,
  ): Promise<EventReceipt> {
    return this.changeEvent.add(context, id, body);
  }

  @Post(':id/broadcast')
  @Allow('event.declare')
  broadcast(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ChangeBroadcast }) body: ChangeBroadcast,
  ): Promise<EventReceipt> {
    return this.changeEvent.broadcast(context, id, body);
  }

  @Post(':id/end')
  @Allow('event.declare')
  end(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndEvent }) body: EndEvent,
  ): Promise<EventReceipt> {
    return this.changeEvent.end(context, id, body);
  }
}
