import type { CallSummary } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { CitizenFacade } from '../../citizen/citizen.facade.js';
import { IdentityFacade } from '../../identity/identity.facade.js';
import { type Recording, Recordings } from '../storage/recordings.js';
import type { StoredCall } from '../storage/stored-call.js';

/** Calls as screens show them: masked number, agent's name, recordings. */
@Injectable()
export class CallSummaries {
  constructor(
    private readonly citizens: CitizenFacade,
    private readonly identity: IdentityFacade,
    private readonly recordings: Recordings,
  ) {}

  async of(db: ReadConnection, calls: readonly StoredCall[]): Promise<CallSummary[]> {
    const citizenIds = calls.flatMap(({ citizenId }) => citizenId ?? []);
    const agentIds = calls.flatMap(({ answeredBy }) => answeredBy ?? []);
    const masked = await this.citizens.maskedPhones(db, citizenIds);
    const names = await this.identity.names(db, agentIds);
    const recordings = await this.recordings.ofCalls(
      db,
      calls.map(({ id }) => id),
    );
    return calls.map((call) => ({
      ...plain(call),
      ...optional('maskedNumber', masked.get(call.citizenId ?? '')),
      ...(call.answeredBy && {
        agent: { id: call.answeredBy, name: names.get(call.answeredBy) ?? '' },
      }),
      recordings: recordings.filter(({ callId }) => callId === call.id).map(shown),
    }));
  }
}

function plain(call: StoredCall): Omit<CallSummary, 'recordings'> {
  return {
    id: call.id,
    version: call.version,
    state: call.state,
    held: call.held,
    arrivedAt: call.arrivedAt.toISOString(),
    ...optional('citizenId', call.citizenId),
    ...optional('menuChoice', call.menuChoice),
    ...optional('queuedAt', call.queuedAt?.toISOString()),
    ...optional('answeredAt', call.answeredAt?.toISOString()),
    ...optional('endedAt', call.endedAt?.toISOString()),
    ...optional('endedBy', call.endedBy),
    ...optional('endReason', call.endReason),
    ...optional('disposition', call.disposition),
    ...optional('dispositionNote', call.dispositionNote),
  };
}

function shown({ id, seconds, state }: Recording): CallSummary['recordings'][number] {
  return { id, seconds: seconds ?? 0, stored: state === 'STORED' };
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
