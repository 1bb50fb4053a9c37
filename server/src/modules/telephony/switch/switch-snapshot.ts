/** Where a call comes from: the carrier's trunk, or the demo telephone in the browser. */
export type CallSource = 'trunk' | 'citizen';

/** Everything the switch holds at one moment, for comparing with what the call flow believes. */
export interface SwitchSnapshot {
  readonly legs: readonly SnapshotLeg[];
  readonly bridges: readonly SnapshotBridge[];
  /** Names of finished recordings that can be fetched. */
  readonly recordings: readonly string[];
}

/** A citizen's leg carries what `callArrived` told (it may have been missed); an agent's leg its call. */
export type SnapshotLeg =
  | {
      readonly side: 'citizen';
      readonly legId: string;
      readonly answered: boolean;
      readonly since: Date;
      readonly from: string;
      readonly dialled: string;
      readonly source: CallSource;
    }
  | {
      readonly side: 'agent';
      readonly legId: string;
      readonly answered: boolean;
      readonly since: Date;
      readonly endpoint: string;
      readonly callId: string;
    };

export interface SnapshotBridge {
  readonly bridgeId: string;
  /** Set on the bridge in which a queue's callers wait. */
  readonly queue?: string;
  readonly legs: readonly string[];
  /** Name of the recording that runs on it. */
  readonly recording?: string;
}
