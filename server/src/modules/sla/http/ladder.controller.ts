import { ChangeLadder as ChangeLadderInput, type Ladder } from '@hotline/shared';
import { Body, Controller, Get, Put } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindLadder } from '../queries/find-ladder.js';
import { ChangeLadder } from '../use-cases/change-ladder.js';

@Controller('escalation-ladder')
@Allow('escalation.manage')
export class LadderController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly ladder: FindLadder,
    private readonly change: ChangeLadder,
  ) {}

  @Get()
  whole(): Promise<Ladder> {
    return this.runner.read((db) => this.ladder.whole(db));
  }

  @Put()
  replace(
    @Context() context: CommandContext,
    @Body({ schema: ChangeLadderInput }) body: ChangeLadderInput,
  ): Promise<Ladder> {
    return this.change.run(context, body);
  }
}
