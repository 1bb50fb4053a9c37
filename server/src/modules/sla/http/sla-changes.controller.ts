import {
  DecideSlaChange,
  ProposeSlaChange,
  RejectSlaChange,
  type SlaChange,
  type SlaChanges,
} from '@hotline/shared';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindChanges } from '../queries/find-changes.js';
import { CountChangeAgain } from '../use-cases/count-change-again.js';
import { DecideChange } from '../use-cases/decide-change.js';
import { ProposeChange } from '../use-cases/propose-change.js';

@Controller('sla/changes')
@Allow('sla.manage')
export class SlaChangesController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly changes: FindChanges,
    private readonly proposeChange: ProposeChange,
    private readonly countAgain: CountChangeAgain,
    private readonly decide: DecideChange,
  ) {}

  @Get()
  async list(): Promise<SlaChanges> {
    return { changes: await this.runner.read((db) => this.changes.all(db)) };
  }

  @Post()
  propose(
    @Context() context: CommandContext,
    @Body({ schema: ProposeSlaChange }) input: ProposeSlaChange,
  ): Promise<SlaChange> {
    return this.proposeChange.run(context, input);
  }

  @Post(':id/count')
  @HttpCode(200)
  count(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SlaChange> {
    return this.countAgain.run(context, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  approve(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DecideSlaChange }) { note }: DecideSlaChange,
  ): Promise<SlaChange> {
    return this.decide.approve(context, id, note);
  }

  @Post(':id/reject')
  @HttpCode(200)
  reject(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RejectSlaChange }) { note }: RejectSlaChange,
  ): Promise<SlaChange> {
    return this.decide.reject(context, id, note);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SlaChange> {
    return this.decide.withdraw(context, id);
  }
}
