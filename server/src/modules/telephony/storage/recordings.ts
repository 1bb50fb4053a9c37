import { Injectable } from '@nestjs/common';

import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';
import type { RecordingState } from './recording.entity.js';

export interface Recording {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly state: RecordingState;
  readonly seconds?: number;
  readonly storageKey?: string;
}

export interface StoredFile {
  readonly storageKey: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly seconds: number;
}

interface Row {
  id: string;
  call_id: string;
  name: string;
  state: RecordingState;
  seconds: number | null;
  storage_key: string | null;
}

const COLUMNS = 'id, call_id, name, state, seconds, storage_key';
const insertRecording = statement(
  'telephony.insert-recording',
  `insert into recording (id, call_id, name, state, started_at) values ($1, $2, $3, 'RUNNING', $4)
       on conflict (name) do nothing`,
);
const byId = statement('telephony.recording', `select ${COLUMNS} from recording where id = $1`);
const byName = statement(
  'telephony.recording-by-name',
  `select ${COLUMNS} from recording where name = $1`,
);
const ofCalls = statement(
  'telephony.recordings-of-calls',
  `select ${COLUMNS} from recording where call_id = any($1::uuid[]) and state <> 'FAILED'
    order by started_at`,
);
const notStored = statement(
  'telephony.recordings-not-stored',
  `select r.id, r.call_id, r.name, r.state, r.seconds, r.storage_key,
          coalesce(c.ended_at < clock_timestamp() - interval '1 minute', false) as overdue
     from recording r join call c on c.id = r.call_id
    where r.state in ('RUNNING', 'FINISHED') order by r.started_at`,
);
const finish = statement(
  'telephony.finish-recording',
  `update recording set state = 'FINISHED', seconds = $2 where name = $1 and state = 'RUNNING' returning ${COLUMNS}`,
);
const fail = statement(
  'telephony.fail-recording',
  `update recording set state = 'FAILED', failure = $2
    where name = $1 and state in ('RUNNING', 'FINISHED')`,
);
const markStored = statement(
  'telephony.store-recording',
  `update recording set state = 'STORED', storage_key = $2, bytes = $3, sha256 = $4, seconds = $5,
                        stored_at = $6
    where id = $1 and state in ('RUNNING', 'FINISHED') returning id`,
);

/** Rows of recordings; the sound itself lies in platform/storage. */
@Injectable()
export class Recordings {
  async begin(tx: Transaction, callId: string, name: string): Promise<void> {
    await tx.query(insertRecording, [newId(tx.now), callId, name, tx.now]);
  }

  /** Undefined where it is finished already, or unknown. */
  async finish(tx: Transaction, name: string, seconds: number): Promise<Recording | undefined> {
    return (await tx.query<Row>(finish, [name, seconds])).map(recordingOf)[0];
  }

  async fail(tx: Transaction, name: string, failure: string): Promise<void> {
    await tx.query(fail, [name, failure]);
  }

  /** False where it was stored already. */
  async markStored(tx: Transaction, id: string, file: StoredFile): Promise<boolean> {
    const { storageKey, bytes, sha256, seconds } = file;
    const rows = await tx.query(markStored, [id, storageKey, bytes, sha256, seconds, tx.now]);
    return rows.length === 1;
  }

  async byId(db: ReadConnection, id: string): Promise<Recording | undefined> {
    return (await db.query<Row>(byId, [id])).map(recordingOf)[0];
  }

  async byName(db: ReadConnection, name: string): Promise<Recording | undefined> {
    return (await db.query<Row>(byName, [name])).map(recordingOf)[0];
  }

  async ofCalls(db: ReadConnection, callIds: readonly string[]): Promise<Recording[]> {
    if (callIds.length === 0) return [];
    return (await db.query<Row>(ofCalls, [callIds])).map(recordingOf);
  }

  /** `overdue`: the call ended so long ago that the file would be there if there were one. */
  async notStored(db: ReadConnection): Promise<(Recording & { overdue: boolean })[]> {
    const rows = await db.query<Row & { overdue: boolean }>(notStored);
    return rows.map((row) => ({ ...recordingOf(row), overdue: row.overdue }));
  }
}

function recordingOf(row: Row): Recording {
  return {
    id: row.id,
    callId: row.call_id,
    name: row.name,
    state: row.state,
    ...(row.seconds !== null && { seconds: row.seconds }),
    ...(row.storage_key !== null && { storageKey: row.storage_key }),
  };
}
