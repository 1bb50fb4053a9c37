import {
  ChangeMessageTemplate,
  DeliveryReport,
  MessagePath,
  type MessageSettings,
  MessageTemplatePath,
  QuietHoursForm,
  TellByPhone,
  type TextMessage,
} from '@hotline/shared';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Allow, Public } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindMessageSettings } from '../queries/find-message-settings.js';
import { ChangeMessageSettings } from '../use-cases/change-message-settings.js';
import { FollowFailedMessage } from '../use-cases/follow-failed-message.js';
import { TakeDeliveryReport } from '../use-cases/take-delivery-report.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly settings: FindMessageSettings,
    private readonly change: ChangeMessageSettings,
    private readonly follow: FollowFailedMessage,
    private readonly takeReport: TakeDeliveryReport,
  ) {}

  @Get('message-settings')
  @Allow('template.manage')
  all(): Promise<MessageSettings> {
    return this.runner.read((db) => this.settings.all(db));
  }

  @Put('message-templates/:key')
  @Allow('template.manage')
  template(
    @Context() context: CommandContext,
    @Param({ schema: MessageTemplatePath }) { key }: MessageTemplatePath,
    @Body({ schema: ChangeMessageTemplate }) body: ChangeMessageTemplate,
  ): Promise<MessageSettings> {
    return this.change.template(context, key, body);
  }

  @Put('quiet-hours')
  @Allow('template.manage')
  quietHours(
    @Context() context: CommandContext,
    @Body({ schema: QuietHoursForm }) body: QuietHoursForm,
  ): Promise<MessageSettings> {
    return this.change.quietHours(context, body);
  }

  @Post('messages/:id/resend')
  @HttpCode(200)
  @Allow('message.follow')
  resend(
    @Context() context: CommandContext,
    @Param({ schema: MessagePath }) { id }: MessagePath,
  ): Promise<TextMessage> {
    return this.follow.resend(context, id);
  }

  @Post('messages/:id/told')
  @HttpCode(200)
  @Allow('message.follow')
  told(
    @Context() context: CommandContext,
    @Param({ schema: MessagePath }) { id }: MessagePath,
    @Body({ schema: TellByPhone }) { note }: TellByPhone,
  ): Promise<TextMessage> {
    return this.follow.told(context, id, note);
  }

  /** The gateway has no session: it shows its own token. */
  @Post('message-reports')
  @HttpCode(204)
  @Public()
  async report(
    @Headers('authorization') authorization: string | undefined,
    @Body({ schema: DeliveryReport }) body: DeliveryReport,
  ): Promise<void> {
    await this.takeReport.run(authorization, body);
  }
}
