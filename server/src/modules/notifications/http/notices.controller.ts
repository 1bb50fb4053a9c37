import { type Notice, type NoticeList, NoticePath } from '@hotline/shared';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { AnySignedIn } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { readerOf } from '../notice-reader.js';
import { FindNotices } from '../queries/find-notices.js';
import { OpenNotice } from '../use-cases/open-notice.js';

/** Who has neither a unit nor a board has no notices: an empty list, not a refusal. */
@Controller('notices')
@AnySignedIn()
export class NoticesController {
  constructor(
    private readonly findNotices: FindNotices,
    private readonly openNotice: OpenNotice,
  ) {}

  @Get()
  list(@Context() { actor }: CommandContext): Promise<NoticeList> {
    return this.findNotices.run(readerOf(actor));
  }

  @Post(':id/opened')
  @HttpCode(200)
  opened(
    @Context() context: CommandContext,
    @Param({ schema: NoticePath }) { id }: NoticePath,
  ): Promise<Notice> {
    return this.openNotice.run(context, id);
  }
}
