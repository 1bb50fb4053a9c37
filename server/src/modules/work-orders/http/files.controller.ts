import {
  AttachFile as AttachFileQuery,
  type OrderAttachment,
  type OrderReceipt,
  RecordProgress as RecordProgressRequest,
} from '@hotline/shared';
import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Settings } from '../../../platform/config/settings.js';
import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { incomingFile } from '../../../platform/http/incoming-file.js';
import { AttachFile } from '../files/attach-file.js';
import { RemoveFile } from '../files/remove-file.js';
import { ShowFile } from '../files/show-file.js';
import { RecordProgress } from '../use-cases/handling/record-progress.js';
import { headersOfFile } from './headers-of-file.js';

/** What people lay beside an order: pictures, papers, and notes on the way. */
@Controller('')
export class FilesController {
  constructor(
    private readonly attachFile: AttachFile,
    private readonly removeFile: RemoveFile,
    private readonly showFile: ShowFile,
    private readonly recordProgress: RecordProgress,
    private readonly settings: Settings,
  ) {}

  @Post('work-orders/:id/attachments')
  @Allow('file.attach')
  async attach(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) orderId: string,
    @Query({ schema: AttachFileQuery }) { kind }: AttachFileQuery,
    @Req() request: FastifyRequest,
  ): Promise<OrderAttachment> {
    const file = await incomingFile(request, this.settings.storage.ATTACHMENT_MAX_BYTES);
    return this.attachFile.run(context, { orderId, kind }, file);
  }

  @Get('attachments/:id/content')
  @Allow('order.read-all', 'order.read-unit')
  async content(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.showFile.run(context, id);
    await reply.headers(headersOfFile(file)).send(file.content);
  }

  @Delete('attachments/:id')
  @Allow('file.attach')
  remove(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OrderReceipt> {
    return this.removeFile.run(context, id);
  }

  @Post('assignments/:id/progress')
  @Allow('close.draft')
  progress(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordProgressRequest }) body: RecordProgressRequest,
  ): Promise<OrderReceipt> {
    return this.recordProgress.run(context, id, body);
  }
}
