import type { Notice } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { readerOf } from '../notice-reader.js';
import { toNotice } from '../queries/find-notices.js';
import { noticeFact } from '../storage/notice-fact.js';
import { openNotice } from '../storage/notices.js';

/** Stores who looked first; whoever looks later changes nothing. */
@Injectable()
export class OpenNotice {
  constructor(private readonly runner: TransactionRunner) {}

  run(context: CommandContext, id: string): Promise<Notice> {
    return this.runner.run(context, async (tx) => {
      const notice = await openNotice(tx, id, readerOf(tx.actor));
      if (!notice) throw new Refused('not-found');
      if (notice.is_first) tx.record(noticeFact('NoticeOpened', notice));
      return toNotice(notice);
    });
  }
}
