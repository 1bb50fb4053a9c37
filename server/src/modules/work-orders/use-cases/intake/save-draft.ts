import type { DraftSaved, SaveDraft as SaveDraftInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { KeepDraft } from './keep-draft.js';

/** Autosave: no fact and no news, only the words. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly keepDraft: KeepDraft,
  ) {}

  run(context: CommandContext, id: string, input: SaveDraftInput): Promise<DraftSaved> {
    return this.runner.run(context, (tx) => this.keepDraft.run(tx, id, input));
  }
}
