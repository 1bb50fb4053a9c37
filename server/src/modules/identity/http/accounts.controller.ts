import {
  type Account,
  type AccountList,
  ChangeAccount as ChangeAccountRequest,
  CreateAccount as CreateAccountRequest,
} from '@hotline/shared';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindAccounts } from '../queries/find-accounts.js';
import { ChangeAccount } from '../use-cases/change-account.js';
import { CreateAccount } from '../use-cases/create-account.js';

@Controller('accounts')
@Allow('account.manage')
export class AccountsController {
  constructor(
    private readonly accounts: FindAccounts,
    private readonly create: CreateAccount,
    private readonly change: ChangeAccount,
  ) {}

  @Get()
  async list(): Promise<AccountList> {
    return { accounts: await this.accounts.all() };
  }

  @Post()
  createOne(
    @Context() context: CommandContext,
    @Body({ schema: CreateAccountRequest }) body: CreateAccountRequest,
  ): Promise<Account> {
    return this.create.run(context, body);
  }

  @Patch(':id')
  changeOne(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ChangeAccountRequest }) body: ChangeAccountRequest,
  ): Promise<Account> {
    return this.change.run(context, id, body);
  }
}
