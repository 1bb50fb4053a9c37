import {
  FindOverlays as OverlaysQuery,
  type OverdueOrders,
  type OverlayPage,
  type SupervisionSheet,
} from '@hotline/shared';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindOverdueOrders } from '../queries/find-overdue-orders.js';
import { FindOverlays } from '../queries/find-overlays.js';
import { GetSupervisionSheet } from '../queries/get-supervision-sheet.js';

/** The lists of the supervision desk, and the sheet that is printed. */
@Controller('')
export class OverlaysController {
  constructor(
    private readonly findOverlays: FindOverlays,
    private readonly findOverdueOrders: FindOverdueOrders,
    private readonly getSupervisionSheet: GetSupervisionSheet,
  ) {}

  @Get('overlays')
  @Allow('supervision.read')
  list(
    @Context() { actor }: CommandContext,
    @Query({ schema: OverlaysQuery }) query: OverlaysQuery,
  ): Promise<OverlayPage> {
    return this.findOverlays.run(actor, query);
  }

  @Get('overdue-orders')
  @Allow('supervision.read')
  overdue(): Promise<OverdueOrders> {
    return this.findOverdueOrders.run();
  }

  /** Also for the unit that was asked. */
  @Get('supervisions/:id')
  @Allow('supervision.read', 'order.read-unit')
  sheet(
    @Context() { actor }: CommandContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SupervisionSheet> {
    return this.getSupervisionSheet.run(actor, id);
  }
}
