import type { DutyContact, FailedMessages, OnDuty } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { DutyFacade } from '../../duty/duty.facade.js';
import { MessagesFacade } from '../../messages/messages.facade.js';

/** Messages that did not arrive, each with whom to telephone instead. */
@Injectable()
export class FindFailedMessages {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly messages: MessagesFacade,
    private readonly duty: DutyFacade,
  ) {}

  run(): Promise<FailedMessages> {
    return this.runner.read(async (db) => {
      const failed = await this.messages.failed(db);
      const unitIds = [...new Set(failed.flatMap(({ unit }) => unit?.id ?? []))];
      const onDuty = await this.duty.onDuty(db, unitIds, this.clock.now());
      return {
        messages: failed.map((message) => {
          const unit = message.unit && onDuty.get(message.unit.id);
          return { ...message, call: unit ? contactOf(unit) : null };
        }),
      };
    });
  }
}

/** Whoever is on duty, else the unit's own telephone. */
function contactOf({ unit, dutyPhone, people }: OnDuty): DutyContact {
  const [person] = people;
  return {
    unitId: unit.id,
    unitName: unit.name,
    kind: person?.kind ?? null,
    personName: person?.personName ?? null,
    phone: person?.phone ?? dutyPhone,
  };
}
