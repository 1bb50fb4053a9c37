import {
  type Actor,
  firstJudgeOf,
  may,
  maySeeOrder,
  type OrderDetail,
  visibleFields,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { UnitsFacade } from '../../units/units.facade.js';
import { isReturn, type ReadOrder, readOrder } from '../storage/read-order.js';
import { type FileLimits, readFiles } from './file-views.js';
import { readMembers } from './group-views.js';
import { orderView, type TimelineRow } from './order-view.js';

const timelineOfOrder = statement(
  'work-orders.timeline',
  `select version, at, actor_id, actor_name, fact, data from timeline_entry
    where order_id = $1 and fact not in ('DueCameNear', 'FileAttached') order by version`,
);

/** One order with everything that hangs on it, cut to what the viewer may see. */
@Injectable()
export class GetWorkOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly units: UnitsFacade,
    private readonly telephony: TelephonyFacade,
    private readonly sealed: SealedText,
    private readonly settings: Settings,
  ) {}

  /** Refused with `not-found` also where the order exists and is none of the viewer's business. */
  run({ actor }: CommandContext, id: string): Promise<OrderDetail> {
    return this.runner.read(async (db) => {
      const found = await readOrder(db, id);
      if (!found || !maySeeOrder(found.order, actor)) throw new Refused('not-found');
      const fields = visibleFields(found.order, actor);
      const [timeline, unitNames, recordings, members, files] = await Promise.all([
        db.query<TimelineRow>(timelineOfOrder, [id]),
        this.unitNames(db, found),
        this.recordings(db, found, actor),
        readMembers(db, id, fields),
        readFiles(db, found, actor, this.fileLimits),
      ]);
      const name = found.row.requester_name;
      return orderView({
        found,
        actor,
        fields,
        requesterName: name && this.sealed.open(name),
        timeline,
        unitNames,
        recordings,
        members,
        files,
      });
    });
  }

  private get fileLimits(): FileLimits {
    const { ATTACHMENT_MAX_BYTES, ATTACHMENTS_PER_ORDER } = this.settings.storage;
    return { mostBytes: ATTACHMENT_MAX_BYTES, most: ATTACHMENTS_PER_ORDER };
  }

  private async unitNames(
    db: ReadConnection,
    { row, requests, order }: ReadOrder,
  ): Promise<Map<string, string>> {
    const ids = [
      row.accused_unit_id,
      ...requests.filter(isReturn).map(({ payload }) => payload.suggestedUnitId),
      ...(requests.some(({ kind }) => kind === 'CLOSE') ? order.assignments.map(firstJudgeOf) : []),
    ];
    const named = [...new Set(ids)].filter((unitId) => unitId !== null);
    if (named.length === 0) return new Map();
    const units = await this.units.byIds(db, named);
    return new Map(units.map((unit) => [unit.id, unit.name]));
  }

  /** Agents hear their own calls only; the audio itself is guarded and audited where it is played. */
  private async recordings(
    db: ReadConnection,
    { row }: ReadOrder,
    actor: Actor,
  ): Promise<OrderDetail['recordings']> {
    const hears =
      may(actor, 'recording.play') && (!may(actor, 'call.handle') || row.created_by === actor.id);
    if (!hears || row.call_id === null) return undefined;
    return this.telephony.recordingsOfCalls(db, [row.call_id]);
  }
}
