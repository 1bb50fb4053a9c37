import {
  type Actor,
  type DutyShift,
  type EnterDutyShift,
  may,
  normalisePhone,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { newId } from '../../../platform/database/new-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { UnitsFacade } from '../../units/units.facade.js';
import { FindDuty } from '../queries/find-duty.js';
import { deleteShift, insertShift } from '../storage/duty-shifts.js';

/** The unit whose roster a person keeps; null for all of them. */
export function rosterOf(actor: Actor): string | null {
  const ofAll = actor.kind === 'SYSTEM' || may(actor, 'account.manage');
  return ofAll ? null : (actor.unitId ?? '');
}

/** Who is on duty when. Refused: not-allowed for another unit's roster, unit-unknown, shift-overlaps. */
@Injectable()
export class KeepRoster {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
    private readonly units: UnitsFacade,
    private readonly sealed: SealedText,
    private readonly duty: FindDuty,
  ) {}

  enter(context: CommandContext, shift: EnterDutyShift): Promise<DutyShift> {
    return this.runner.run(context, async (tx) => {
      refuseForeign(tx.actor, shift.unitId);
      const [unit] = await this.units.byIds(tx, [shift.unitId]);
      if (!unit) throw new Refused('unit-unknown');
      const id = newId(tx.now);
      await this.insert(tx, id, shift);
      await this.audit.record(tx, {
        action: 'duty-shift.entered',
        subjectType: 'duty-shift',
        subjectId: id,
        detail: { unit: unit.name, kind: shift.kind, from: shift.from, to: shift.to },
      });
      const entered = await this.duty.one(tx, id);
      if (!entered) throw new Error('An entered shift is missing');
      return entered;
    });
  }

  async remove(context: CommandContext, id: string): Promise<void> {
    await this.runner.run(context, async (tx) => {
      const shift = await this.duty.one(tx, id);
      if (!shift) throw new Refused('not-found');
      refuseForeign(tx.actor, shift.unit.id);
      await tx.query(deleteShift, [id]);
      await this.audit.record(tx, {
        action: 'duty-shift.removed',
        subjectType: 'duty-shift',
        subjectId: id,
        detail: { unit: shift.unit.name, kind: shift.kind, from: shift.from, to: shift.to },
      });
      return {};
    });
  }

  private async insert(tx: Transaction, id: string, shift: EnterDutyShift): Promise<void> {
    const { unitId, kind, personName, phone, from, to } = shift;
    const number = normalisePhone(phone) ?? phone;
    const values = [id, unitId, kind, personName, this.sealed.seal(number), from, to];
    const entered = await tx.query(insertShift, [...values, tx.actor.name, tx.now]);
    if (entered.length === 0) throw new Refused('shift-overlaps', { person: personName });
  }
}

function refuseForeign(actor: Actor, unitId: string): void {
  const own = rosterOf(actor);
  if (own !== null && own !== unitId) throw new Refused('not-allowed');
}
