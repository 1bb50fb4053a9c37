import {
  type DemoPhoneCredentials,
  DemoPhoneRequest,
  type Desk,
  type Floor,
  HoldCall,
  type SoftphoneCredentials,
} from '@hotline/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import * as z from 'zod';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow, Public } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { ReadDesk } from '../queries/read-desk.js';
import { CommandCall } from '../use-cases/command-call.js';
import { IssueDemoPhoneCredentials } from '../use-cases/issue-demo-phone-credentials.js';
import { IssueSoftphoneCredentials } from '../use-cases/issue-softphone-credentials.js';

@Controller()
export class DeskController {
  constructor(
    private readonly readDesk: ReadDesk,
    private readonly softphone: IssueSoftphoneCredentials,
    private readonly demoPhone: IssueDemoPhoneCredentials,
    private readonly commandCall: CommandCall,
  ) {}

  @Get('desk')
  @Allow('call.handle')
  desk(@Context() { actor }: CommandContext): Promise<Desk> {
    return this.readDesk.desk(actor.id);
  }

  @Get('floor')
  @Allow('board.view')
  floor(): Promise<Floor> {
    return this.readDesk.floor();
  }

  @Post('softphone/credentials')
  @HttpCode(200)
  @Allow('call.handle')
  softphoneCredentials(@Context() context: CommandContext): Promise<SoftphoneCredentials> {
    return this.softphone.run(context);
  }

  @Post('demo-phone/credentials')
  @HttpCode(200)
  @Public()
  demoPhoneCredentials(
    @Body({ schema: DemoPhoneRequest }) { number }: DemoPhoneRequest,
  ): Promise<DemoPhoneCredentials> {
    return this.demoPhone.run(number);
  }

  @Post('calls/:id/hang-up')
  @HttpCode(204)
  @Allow('call.handle')
  hangUp(
    @Context() context: CommandContext,
    @Param('id', { schema: z.uuid() }) callId: string,
  ): Promise<void> {
    return this.commandCall.run(context, callId, { type: 'hang-up' });
  }

  @Put('calls/:id/hold')
  @HttpCode(204)
  @Allow('call.handle')
  hold(
    @Context() context: CommandContext,
    @Param('id', { schema: z.uuid() }) callId: string,
    @Body({ schema: HoldCall }) { held }: HoldCall,
  ): Promise<void> {
    return this.commandCall.run(context, callId, { type: 'hold', held });
  }
}
