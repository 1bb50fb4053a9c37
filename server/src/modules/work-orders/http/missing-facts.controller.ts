import {
  AddInfo as AddInfoRequest,
  AskForInfo as AskForInfoRequest,
  CloseIncomplete as CloseIncompleteRequest,
  type OrderReceipt,
  RecordContact as RecordContactRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { RecordContact } from '../use-cases/handling/record-contact.js';
import { AddInfo } from '../use-cases/info/add-info.js';
import { AskForInfo } from '../use-cases/info/ask-for-info.js';
import { CloseIncomplete } from '../use-cases/info/close-incomplete.js';

/** What dispatch needs to know is asked of the requester. */
@Controller('work-orders/:id')
export class MissingFactsController {
  constructor(
    private readonly addInfo: AddInfo,
    private readonly askForInfo: AskForInfo,
    private readonly closeIncomplete: CloseIncomplete,
    private readonly recordContact: RecordContact,
  ) {}

  @Post('ask-info')
  @Allow('order.dispatch')
  ask(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AskForInfoRequest }) body: AskForInfoRequest,
  ): Promise<OrderReceipt> {
    return this.askForInfo.run(context, id, body);
  }

  @Post('contacts')
  @Allow('contact.record')
  recordContactOfCentre(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordContactRequest }) body: RecordContactRequest,
  ): Promise<OrderReceipt> {
    return this.recordContact.ofCentre(context, id, body);
  }

  @Post('info')
  @Allow('order.register')
  add(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddInfoRequest }) body: AddInfoRequest,
  ): Promise<OrderReceipt> {
    return this.addInfo.run(context, id, body);
  }

  @Post('close-incomplete')
  @Allow('order.register')
  close(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: CloseIncompleteRequest }) body: CloseIncompleteRequest,
  ): Promise<OrderReceipt> {
    return this.closeIncomplete.run(context, id, body);
  }
}
