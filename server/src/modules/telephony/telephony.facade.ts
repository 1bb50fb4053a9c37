import type { CallSummary, MenuChoice, OrderDisposition } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection, Transaction } from '../../platform/database/transaction.js';
import { Refused } from '../../platform/http/refused.js';
import { CallLedger } from './call-ledger.js';
import { CallSummaries } from './queries/call-summaries.js';
import { FindCalls } from './queries/find-calls.js';
import { FinishRecording } from './recording/finish-recording.js';
import { SipTickets } from './sip-tickets.js';
import { Calls } from './storage/calls.js';
import { Recordings } from './storage/recordings.js';
import { SwitchLine } from './switch-line.js';
import { ChangeCall } from './use-cases/change-call.js';

export type { StoredCall } from './storage/stored-call.js';
export type { PromptClip } from './switch/prompt-clip.js';
export type { CallArrived, SwitchEvent } from './switch/switch-event.js';
export type { SnapshotLeg, SwitchSnapshot } from './switch/switch-snapshot.js';
export {
  type EndpointProvision,
  type PlayRequest,
  SwitchUnavailable,
  type TelephoneSwitch,
} from './switch/telephone-switch.port.js';
export type { ChangedCall } from './use-cases/change-call.js';

/** What a work order needs to know of the call it comes from. */
export interface CallForIntake {
  readonly callId: string;
  /** Absent when the caller withheld the number. */
  readonly citizenId?: string;
  readonly answeredBy: string;
  readonly arrivedAt: Date;
  readonly menuChoice?: MenuChoice;
}

export interface RecordingOfCall {
  readonly id: string;
  readonly callId: string;
  readonly seconds?: number;
  readonly stored: boolean;
}

/** Calls, for the modules above. `ledger`, `line`, `tickets` and `finishRecording` are the call floor's. */
@Injectable()
export class TelephonyFacade {
  constructor(
    readonly ledger: CallLedger,
    readonly line: SwitchLine,
    readonly finishRecording: FinishRecording,
    readonly tickets: SipTickets,
    private readonly findCalls: FindCalls,
    private readonly summaries: CallSummaries,
    private readonly calls: Calls,
    private readonly changeCall: ChangeCall,
    private readonly recordings: Recordings,
  ) {}

  /**
   * The call on which the acting agent registers. Refused with `not-found` for an unknown call, and
   * for one that somebody else answered, or nobody.
   */
  async callForIntake(tx: Transaction, callId: string): Promise<CallForIntake> {
    const call = await this.calls.byId(tx, callId);
    if (call?.answeredBy !== tx.actor.id) throw new Refused('not-found');
    const { answeredBy, citizenId, arrivedAt, menuChoice } = call;
    return { callId, citizenId, answeredBy, arrivedAt, menuChoice };
  }

  /**
   * The outcome of the order is the call's disposition; a second order of the same call changes
   * nothing. Refused: `call-of-another-agent`, `call-already-disposed` (as a call without an
   * order), `call-has-moved-on` (not answered yet).
   */
  async dispose(
    tx: Transaction,
    callId: string,
    outcome: { kind: OrderDisposition; orderId: string },
  ): Promise<void> {
    const agentId = tx.actor.id;
    await this.changeCall.run(tx, callId, { type: 'dispose', agentId, ...outcome });
  }

  /** The recordings of an order's calls, oldest first; play them by GET /recordings/:id/audio. */
  async recordingsOfCalls(
    db: ReadConnection,
    callIds: readonly string[],
  ): Promise<RecordingOfCall[]> {
    const recordings = await this.recordings.ofCalls(db, callIds);
    return recordings.map(({ id, callId, seconds, state }) => ({
      id,
      callId,
      ...(seconds !== undefined && { seconds }),
      stored: state === 'STORED',
    }));
  }

  /** What the agent's call bar shows: the present call, and those that still lack a disposition. */
  async callsOnDesk(
    db: ReadConnection,
    agentId: string,
  ): Promise<{ current?: CallSummary; undisposed: CallSummary[] }> {
    const current = await this.findCalls.current(db, agentId);
    const undisposed = await this.findCalls.undisposed(db, agentId);
    const [first] = await this.summaries.of(db, current ? [current] : []);
    return {
      ...(first && { current: first }),
      undisposed: await this.summaries.of(db, undisposed),
    };
  }
}
