import {
  type OrderReceipt,
  ProposeExtensionOverride as ProposalRequest,
  RuleOnExtensionOverride as RulingRequest,
} from '@hotline/shared';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { ProposeExtensionOverride } from '../use-cases/handling/propose-extension-override.js';
import { RuleOnExtensionOverride } from '../use-cases/handling/rule-on-extension-override.js';

/** A third extension, as an exception that two people of the centre make. */
@Controller('work-orders/:id/extension-override')
export class ExtensionOverrideController {
  constructor(
    private readonly proposeOverride: ProposeExtensionOverride,
    private readonly ruleOnOverride: RuleOnExtensionOverride,
  ) {}

  @Post()
  @Allow('request.rule')
  propose(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ProposalRequest }) body: ProposalRequest,
  ): Promise<OrderReceipt> {
    return this.proposeOverride.run(context, id, body);
  }

  @Post('ruling')
  @Allow('extension.override')
  rule(
    @Context() context: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RulingRequest }) body: RulingRequest,
  ): Promise<OrderReceipt> {
    return this.ruleOnOverride.run(context, id, body);
  }
}
