import { normalisePhone, type WorkOrder } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../../platform/database/statement.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Refused } from '../../../../platform/http/refused.js';
import { SealedText } from '../../../../platform/security/sealed-text.js';
import { CitizenFacade } from '../../../citizen/citizen.facade.js';
import { TelephonyFacade } from '../../../telephony/telephony.facade.js';
import type { OrderRow } from '../../storage/order-row.js';

const setCitizen = statement(
  'work-orders.set-citizen',
  'update work_order set citizen_id = $2 where id = $1',
);

/** What an outcome means for the call and the caller behind the draft. */
@Injectable()
export class CallOfDraft {
  constructor(
    private readonly citizens: CitizenFacade,
    private readonly telephony: TelephonyFacade,
    private readonly sealed: SealedText,
  ) {}

  /** A number dictated without a call makes the citizen known; a call's own name is remembered. */
  async knowCitizen(tx: Transaction, row: OrderRow): Promise<void> {
    if (row.citizen_id === null) {
      const phone = row.contact_phone && normalisePhone(this.sealed.open(row.contact_phone));
      const citizenId = phone ? await this.citizens.identify(tx, phone) : undefined;
      if (citizenId !== undefined) await tx.query(setCitizen, [row.id, citizenId]);
      return;
    }
    const keepsToHimself = row.anonymous || row.confidential || row.request_type === 'REPORT';
    const speaksForHimself = row.call_id !== null && row.contact_phone === null;
    if (row.requester_name === null || keepsToHimself || !speaksForHimself) return;
    const name = this.sealed.open(row.requester_name);
    await this.citizens.remember(tx, row.citizen_id, { name });
  }

  /** A call that was put down as invalid before keeps that disposition; the order stands without it. */
  async dispose(tx: Transaction, { id, callId, disposition }: WorkOrder): Promise<void> {
    if (callId === null || disposition === null) return;
    try {
      await this.telephony.dispose(tx, callId, { kind: disposition, orderId: id });
    } catch (error) {
      const stands = error instanceof Refused && error.code === 'call-already-disposed';
      if (!stands) throw error;
    }
  }
}
