import {
  FindReturnRequests as FindReturnRequestsQuery,
  type OrderReceipt,
  RequestReturn as RequestReturnRequest,
  type ReturnRequestPage,
  RuleOnReturn as RulingRequest,
  SignAssignment as SignatureRequest,
} from '@hotline/shared';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindReturnRequests } from '../queries/find-return-requests.js';
import { RequestReturn } from '../use-cases/signing/request-return.js';
import { RuleOnReturn } from '../use-cases/signing/rule-on-return.js';
import { SignAssignment } from '../use-cases/signing/sign-assignment.js';

/** Between dispatch and signature: the unit signs or asks for return, the reviewer rules. */
@Controller()
export class SigningController {
  constructor(
    private readonly signAssignment: SignAssignment,
    private readonly requestReturn: RequestReturn,
    private readonly ruleOnReturn: RuleOnReturn,
    private readonly findReturnRequests: FindReturnRequests,
  ) {}

  @Post('assignments/:id/signature')
  @Allow('assignment.sign')
  sign(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SignatureRequest }) body: SignatureRequest,
  ): Promise<OrderReceipt> {
    return this.signAssignment.run(context, id, body);
  }

  @Post('assignments/:id/return-requests')
  @Allow('return.request')
  askForReturn(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RequestReturnRequest }) body: RequestReturnRequest,
  ): Promise<OrderReceipt> {
    return this.requestReturn.run(context, id, body);
  }

  @Get('return-requests')
  @Allow('return.rule')
  returnRequests(
    @Context() { actor }: CommandContext,
    @Query({ schema: FindReturnRequestsQuery }) query: FindReturnRequestsQuery,
  ): Promise<ReturnRequestPage> {
    return this.findReturnRequests.run(actor, query);
  }

  @Post('return-requests/:id/ruling')
  @Allow('return.rule')
  rule(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RulingRequest }) body: RulingRequest,
  ): Promise<OrderReceipt> {
    return this.ruleOnReturn.run(context, id, body);
  }
}
