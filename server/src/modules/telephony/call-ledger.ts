import type { CallCommand } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { newId } from '../../platform/database/new-id.js';
import type { ReadConnection, Transaction } from '../../platform/database/transaction.js';
import { CitizenFacade } from '../citizen/citizen.facade.js';
import { CallLegs } from './storage/call-legs.js';
import { Calls } from './storage/calls.js';
import { Recordings } from './storage/recordings.js';
import type { StoredCall } from './storage/stored-call.js';
import type { CallArrived } from './switch/switch-event.js';
import { ChangeCall, type ChangedCall } from './use-cases/change-call.js';

/** What the call floor writes down, each within its own transaction. */
@Injectable()
export class CallLedger {
  constructor(
    readonly legs: CallLegs,
    readonly recordings: Recordings,
    private readonly calls: Calls,
    private readonly changeCall: ChangeCall,
    private readonly citizens: CitizenFacade,
  ) {}

  /** A new call, or undefined where this arrival is known already. */
  async arrive(tx: Transaction, arrival: CallArrived): Promise<StoredCall | undefined> {
    const citizenId = await this.citizens.identify(tx, arrival.from);
    const call = await this.calls.insert(tx, {
      id: newId(tx.now),
      source: arrival.source === 'trunk' ? 'TRUNK' : 'DEMO',
      dialled: arrival.dialled,
      citizenLegId: arrival.legId,
      citizenId,
    });
    if (!call) return undefined;
    const { id, version, state } = call;
    const fact = { aggregate: 'call', id, version, type: 'CallArrived', data: { state } };
    tx.record(fact);
    return call;
  }

  change(tx: Transaction, callId: string, command: CallCommand): Promise<ChangedCall> {
    return this.changeCall.attempt(tx, callId, command);
  }

  call(db: ReadConnection, callId: string): Promise<StoredCall | undefined> {
    return this.calls.byId(db, callId);
  }

  callOfLeg(db: ReadConnection, citizenLegId: string): Promise<StoredCall | undefined> {
    return this.calls.byLeg(db, citizenLegId);
  }

  openCalls(db: ReadConnection): Promise<StoredCall[]> {
    return this.calls.open(db);
  }
}
