import {
  AddCo as AddCoRequest,
  AskForHelp as HelpRequestInput,
  DeclineHelp as RefusalRequest,
  type OrderReceipt,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { AddCo } from '../use-cases/co-handling/add-co.js';
import { AskForHelp } from '../use-cases/co-handling/ask-for-help.js';
import { DeclineHelp } from '../use-cases/co-handling/decline-help.js';

/** Units that join while the LEAD is at work. */
@Controller('')
export class CoHandlingController {
  constructor(
    private readonly askForHelp: AskForHelp,
    private readonly addCo: AddCo,
    private readonly declineHelp: DeclineHelp,
  ) {}

  @Post('assignments/:id/help-requests')
  @Allow('help.request')
  ask(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: HelpRequestInput }) body: HelpRequestInput,
  ): Promise<OrderReceipt> {
    return this.askForHelp.run(context, id, body);
  }

  @Post('work-orders/:id/co-units')
  @Allow('order.dispatch')
  add(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddCoRequest }) body: AddCoRequest,
  ): Promise<OrderReceipt> {
    return this.addCo.run(context, id, body);
  }

  @Post('help-requests/:id/refusal')
  @Allow('order.dispatch')
  decline(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RefusalRequest }) body: RefusalRequest,
  ): Promise<OrderReceipt> {
    return this.declineHelp.run(context, id, body);
  }
}
