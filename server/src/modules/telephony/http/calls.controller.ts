import {
  type CallList,
  type CallSummary,
  DisposeCall,
  FindCalls as Search,
  type RevealedNumber,
  RevealNumber as RevealRequest,
  type ScreenPop,
} from '@hotline/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import * as z from 'zod';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindCalls } from '../queries/find-calls.js';
import { QueryScreenPop } from '../queries/screen-pop.js';
import { DisposeWithoutOrder } from '../use-cases/dispose-without-order.js';
import { RevealNumber } from '../use-cases/reveal-number.js';

const Id = z.uuid();

@Controller('calls')
export class CallsController {
  constructor(
    private readonly findCalls: FindCalls,
    private readonly screenPop: QueryScreenPop,
    private readonly revealNumber: RevealNumber,
    private readonly disposeWithoutOrder: DisposeWithoutOrder,
  ) {}

  @Get()
  @Allow('call.handle')
  find(
    @Context() context: CommandContext,
    @Query({ schema: Search }) search: Search,
  ): Promise<CallList> {
    return this.findCalls.run(context.actor.id, search);
  }

  @Get(':id/screen-pop')
  @Allow('call.handle')
  pop(
    @Context() context: CommandContext,
    @Param('id', { schema: Id }) callId: string,
  ): Promise<ScreenPop> {
    return this.screenPop.run(context, callId);
  }

  @Post(':id/number-reveals')
  @HttpCode(200)
  @Allow('citizen.reveal')
  reveal(
    @Context() context: CommandContext,
    @Param('id', { schema: Id }) callId: string,
    @Body({ schema: RevealRequest }) { reason }: RevealRequest,
  ): Promise<RevealedNumber> {
    return this.revealNumber.run(context, callId, reason);
  }

  @Post(':id/disposition')
  @HttpCode(200)
  @Allow('call.handle')
  dispose(
    @Context() context: CommandContext,
    @Param('id', { schema: Id }) callId: string,
    @Body({ schema: DisposeCall }) body: DisposeCall,
  ): Promise<CallSummary> {
    return this.disposeWithoutOrder.run(context, callId, body);
  }
}
