import {
  AppendToExisting as AppendRequest,
  DeclineMerge as DeclineRequest,
  type FoundDuplicates,
  JoinOrder as JoinRequest,
  type OrderReceipt,
  type OutcomeReceipt,
  RuleOnRepeated as RepeatRuling,
  SplitFromGroup as SplitRequest,
} from '@hotline/shared';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindDuplicates } from '../queries/find-duplicates.js';
import { AppendToExisting } from '../use-cases/merging/append-to-existing.js';
import { DeclineMerge } from '../use-cases/merging/decline-merge.js';
import { JoinOrder } from '../use-cases/merging/join-order.js';
import { RuleOnRepeated } from '../use-cases/merging/rule-on-repeated.js';
import { SplitFromGroup } from '../use-cases/merging/split-from-group.js';

/** Orders that are the same matter (rulebook rows 11 to 13, 58, G10). */
@Controller('work-orders/:id')
export class MergingController {
  constructor(
    private readonly findDuplicates: FindDuplicates,
    private readonly appendToExisting: AppendToExisting,
    private readonly joinOrder: JoinOrder,
    private readonly declineMerge: DeclineMerge,
    private readonly splitFromGroup: SplitFromGroup,
    private readonly ruleOnRepeated: RuleOnRepeated,
  ) {}

  @Get('duplicates')
  @Allow('order.read-all')
  duplicates(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FoundDuplicates> {
    return this.findDuplicates.run(context.actor, id);
  }

  @Post('append')
  @Allow('order.register')
  append(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AppendRequest }) body: AppendRequest,
  ): Promise<OutcomeReceipt> {
    return this.appendToExisting.run(context, id, body);
  }

  @Post('merge')
  @Allow('order.dispatch')
  merge(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: JoinRequest }) body: JoinRequest,
  ): Promise<OrderReceipt> {
    return this.joinOrder.run(context, id, 'MERGED', body);
  }

  @Post('group')
  @Allow('order.dispatch')
  group(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: JoinRequest }) body: JoinRequest,
  ): Promise<OrderReceipt> {
    return this.joinOrder.run(context, id, 'GROUPED', body);
  }

  @Post('merge-refusal')
  @Allow('order.dispatch')
  decline(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DeclineRequest }) body: DeclineRequest,
  ): Promise<OrderReceipt> {
    return this.declineMerge.run(context, id, body);
  }

  @Post('split')
  @Allow('merge.split')
  split(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SplitRequest }) body: SplitRequest,
  ): Promise<OrderReceipt> {
    return this.splitFromGroup.run(context, id, body);
  }

  @Post('repeat-ruling')
  @Allow('request.rule')
  ruleOnRepeat(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RepeatRuling }) body: RepeatRuling,
  ): Promise<OrderReceipt> {
    return this.ruleOnRepeated.run(context, id, body);
  }
}
