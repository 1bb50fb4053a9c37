import {
  FileDispute as FilingRequest,
  type OrderReceipt,
  RequestReturn as MissignReturnRequest,
  RuleOnRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { AnswerFiling } from '../use-cases/signing/answer-filing.js';
import { FileDispute } from '../use-cases/signing/file-dispute.js';
import { RequestMissignReturn } from '../use-cases/signing/request-missign-return.js';

/** What a unit says about a duty that may not be its own, before its signature and just after. */
@Controller('')
export class FilingsController {
  constructor(
    private readonly fileDispute: FileDispute,
    private readonly answerFiling: AnswerFiling,
    private readonly requestMissignReturn: RequestMissignReturn,
  ) {}

  @Post('assignments/:id/filings')
  @Allow('return.request')
  file(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: FilingRequest }) body: FilingRequest,
  ): Promise<OrderReceipt> {
    return this.fileDispute.run(context, id, body);
  }

  @Post('filings/:id/ruling')
  @Allow('return.rule')
  answer(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RuleOnRequest }) body: RuleOnRequest,
  ): Promise<OrderReceipt> {
    return this.answerFiling.run(context, id, body);
  }

  @Post('assignments/:id/missign-return-requests')
  @Allow('return.request')
  undoSignature(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: MissignReturnRequest }) body: MissignReturnRequest,
  ): Promise<OrderReceipt> {
    return this.requestMissignReturn.run(context, id, body);
  }
}
