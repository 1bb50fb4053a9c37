import {
  type DraftOpened,
  type DraftSaved,
  OpenDraft as OpenDraftRequest,
  type OutcomeReceipt,
  RegisterOrder as RegisterOrderRequest,
  SaveDraft as SaveDraftRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { OpenDraft } from '../use-cases/intake/open-draft.js';
import { RegisterOrder } from '../use-cases/intake/register-order.js';
import { SaveDraft } from '../use-cases/intake/save-draft.js';

/** Writing an order. */
@Controller('work-orders')
@Allow('order.register')
export class DraftsController {
  constructor(
    private readonly openDraft: OpenDraft,
    private readonly saveDraft: SaveDraft,
    private readonly registerOrder: RegisterOrder,
  ) {}

  @Post('drafts')
  open(
    @Context() context: CommandContext,
    @Body({ schema: OpenDraftRequest }) body: OpenDraftRequest,
  ): Promise<DraftOpened> {
    return this.openDraft.run(context, body);
  }

  @Patch(':id/draft')
  save(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SaveDraftRequest }) body: SaveDraftRequest,
  ): Promise<DraftSaved> {
    return this.saveDraft.run(context, id, body);
  }

  @Post()
  register(
    @Context() context: CommandContext,
    @Body({ schema: RegisterOrderRequest }) body: RegisterOrderRequest,
  ): Promise<OutcomeReceipt> {
    return this.registerOrder.run(context, body);
  }
}
