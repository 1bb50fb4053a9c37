import { type AgentPresence, DeclarePresence as Declaration } from '@hotline/shared';
import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { DeclarePresence } from '../use-cases/declare-presence.js';
import { WrapUpLonger } from '../use-cases/wrap-up-longer.js';

@Controller('presence')
export class PresenceController {
  constructor(
    private readonly declarePresence: DeclarePresence,
    private readonly wrapUpLonger: WrapUpLonger,
  ) {}

  @Put()
  @Allow('call.handle')
  declare(
    @Context() context: CommandContext,
    @Body({ schema: Declaration }) body: Declaration,
  ): Promise<AgentPresence> {
    return this.declarePresence.run(context, body);
  }

  /** 继续整理: the after-call work starts anew. Refused with `not-wrapping-up`. */
  @Post('wrap-up-extensions')
  @HttpCode(200)
  @Allow('call.handle')
  wrapUpLongerPlease(@Context() context: CommandContext): Promise<AgentPresence> {
    return this.wrapUpLonger.run(context);
  }
}
