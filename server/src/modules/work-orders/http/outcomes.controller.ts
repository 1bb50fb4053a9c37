import {
  AnswerDirectly as AnswerRequest,
  FollowUpPhoneTransfer as FollowUpRequest,
  type OrderReceipt,
  type OutcomeReceipt,
  RecordPhoneTransfer as PhoneTransferRequest,
  ReferElsewhere as ReferralRequest,
  RefuseToAccept as RefusalRequest,
  SubmitDraft as SubmissionRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { AnswerDirectly } from '../use-cases/intake/answer-directly.js';
import { FollowUpPhoneTransfer } from '../use-cases/intake/follow-up-phone-transfer.js';
import { RecordPhoneTransfer } from '../use-cases/intake/record-phone-transfer.js';
import { ReferElsewhere } from '../use-cases/intake/refer-elsewhere.js';
import { RefuseToAccept } from '../use-cases/intake/refuse-to-accept.js';
import { SubmitDraft } from '../use-cases/intake/submit-draft.js';

/** How a draft ends. */
@Controller('work-orders/:id')
@Allow('order.register')
export class OutcomesController {
  constructor(
    private readonly answerDirectly: AnswerDirectly,
    private readonly recordPhoneTransfer: RecordPhoneTransfer,
    private readonly referElsewhere: ReferElsewhere,
    private readonly refuseToAccept: RefuseToAccept,
    private readonly submitDraft: SubmitDraft,
    private readonly followUpPhoneTransfer: FollowUpPhoneTransfer,
  ) {}

  @Post('answer')
  answer(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AnswerRequest }) body: AnswerRequest,
  ): Promise<OutcomeReceipt> {
    return this.answerDirectly.run(context, id, body);
  }

  @Post('phone-transfer')
  transferByPhone(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PhoneTransferRequest }) body: PhoneTransferRequest,
  ): Promise<OutcomeReceipt> {
    return this.recordPhoneTransfer.run(context, id, body);
  }

  @Post('referral')
  refer(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReferralRequest }) body: ReferralRequest,
  ): Promise<OutcomeReceipt> {
    return this.referElsewhere.run(context, id, body);
  }

  @Post('refusal-to-accept')
  refuse(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RefusalRequest }) body: RefusalRequest,
  ): Promise<OutcomeReceipt> {
    return this.refuseToAccept.run(context, id, body);
  }

  @Post('submission')
  submit(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SubmissionRequest }) body: SubmissionRequest,
  ): Promise<OutcomeReceipt> {
    return this.submitDraft.run(context, id, body);
  }

  @Post('phone-transfer-follow-up')
  followUp(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: FollowUpRequest }) body: FollowUpRequest,
  ): Promise<OrderReceipt> {
    return this.followUpPhoneTransfer.run(context, id, body);
  }
}
