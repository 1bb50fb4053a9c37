import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { System } from './system.ts';

export interface EndedCall {
  readonly callId: string;
  readonly recordingId: string;
  /** The recording's sound as it lies in the storage. */
  readonly sound: Buffer;
}

/** A call that an agent has spoken and not yet put down, with its recording: as the worker leaves it. */
export async function endedCall(
  system: System,
  agentId: string,
  citizenId: string,
): Promise<EndedCall> {
  const [callId, recordingId] = [randomUUID(), randomUUID()];
  const key = `recordings/${recordingId.slice(0, 8)}/${recordingId}.wav`;
  const file = path.join(system.dir, 'storage', key);
  const sound = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(1_596, callId)]);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, sound);
  await system.database.query(
    `insert into call (id, version, source, dialled, citizen_leg_id, citizen_id, state, answered_by,
                       arrived_at, queued_at, answered_at, ended_at, ended_by, end_reason)
     values ($1::uuid, 5, 'TRUNK', '12345', $1::text, $3, 'ENDED', $2,
             now() - interval '3 minutes', now() - interval '2 minutes', now() - interval '1 minute',
             now(), 'CITIZEN', 'HUNG_UP')`,
    [callId, agentId, citizenId],
  );
  await system.database.query(
    `insert into recording (id, call_id, name, state, started_at, seconds, bytes, sha256, storage_key, stored_at)
     values ($1::uuid, $2, $1::text, 'STORED', now(), 0.1, $3, $4, $5, now())`,
    [recordingId, callId, sound.length, createHash('sha256').update(sound).digest('hex'), key],
  );
  return { callId, recordingId, sound };
}
