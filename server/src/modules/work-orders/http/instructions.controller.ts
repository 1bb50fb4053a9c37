import {
  CheckFollowUp as CheckFollowUpRequest,
  OpenFollowUp as OpenFollowUpRequest,
  type OrderReceipt,
  RecordInstruction as RecordInstructionRequest,
  RemoveInstruction as RemoveInstructionRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { CheckFollowUp } from '../use-cases/overlays/check-follow-up.js';
import { OpenFollowUp } from '../use-cases/overlays/open-follow-up.js';
import { RecordInstruction } from '../use-cases/overlays/record-instruction.js';
import { RemoveInstruction } from '../use-cases/overlays/remove-instruction.js';

/** 批示 (row 49) and 跟踪 (row 50). */
@Controller('')
export class InstructionsController {
  constructor(
    private readonly checkFollowUp: CheckFollowUp,
    private readonly openFollowUp: OpenFollowUp,
    private readonly recordInstruction: RecordInstruction,
    private readonly removeInstruction: RemoveInstruction,
  ) {}

  @Post('work-orders/:id/instructions')
  @Allow('supervision.manage')
  record(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordInstructionRequest }) body: RecordInstructionRequest,
  ): Promise<OrderReceipt> {
    return this.recordInstruction.run(context, id, body);
  }

  @Post('instructions/:id/removal')
  @Allow('supervision.manage')
  remove(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RemoveInstructionRequest }) body: RemoveInstructionRequest,
  ): Promise<OrderReceipt> {
    return this.removeInstruction.run(context, id, body);
  }

  @Post('work-orders/:id/follow-ups')
  @Allow('follow-up.open')
  open(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: OpenFollowUpRequest }) body: OpenFollowUpRequest,
  ): Promise<OrderReceipt> {
    return this.openFollowUp.run(context, id, body);
  }

  @Post('follow-ups/:id/check')
  @Allow('follow-up.check')
  check(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: CheckFollowUpRequest }) body: CheckFollowUpRequest,
  ): Promise<OrderReceipt> {
    return this.checkFollowUp.run(context, id, body);
  }
}
