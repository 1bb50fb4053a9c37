import type { Readable } from 'node:stream';

import { mayPlayRecording } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { type ByteRange, FileStorage } from '../../../platform/storage/file-storage.port.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { Calls } from '../storage/calls.js';
import { Recordings } from '../storage/recordings.js';
import { byteRange } from './byte-range.js';

export interface PlayedPart {
  readonly content: Readable;
  readonly bytes: number;
  readonly range: ByteRange;
}

/** Hands out a recording, or the part of it that was asked for; each time is audited. */
@Injectable()
export class PlayRecording {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly recordings: Recordings,
    private readonly calls: Calls,
    private readonly storage: FileStorage,
    private readonly audit: AuditFacade,
  ) {}

  /** Undefined for a range that the file does not have. Who may not hear it does not learn of it. */
  async run(
    context: CommandContext,
    recordingId: string,
    rangeHeader: string | undefined,
  ): Promise<PlayedPart | { readonly unsatisfiable: number }> {
    const { storageKey, callId } = await this.playable(context, recordingId);
    const bytes = await this.storage.size(storageKey);
    if (bytes === undefined) throw new Refused('not-found');
    const range = byteRange(rangeHeader, bytes);
    if (!range) return { unsatisfiable: bytes };
    await this.audit.recordRead(context, {
      action: 'recording.played',
      subjectType: 'recording',
      subjectId: recordingId,
      detail: { callId, ...range },
    });
    return { content: await this.storage.read(storageKey, range), bytes, range };
  }

  private playable(
    { actor }: CommandContext,
    recordingId: string,
  ): Promise<{ storageKey: string; callId: string }> {
    return this.runner.read(async (db) => {
      const recording = await this.recordings.byId(db, recordingId);
      const call = recording && (await this.calls.byId(db, recording.callId));
      if (!recording?.storageKey || !call) throw new Refused('not-found');
      if (!mayPlayRecording(actor, call.answeredBy)) throw new Refused('not-found');
      return { storageKey: recording.storageKey, callId: call.id };
    });
  }
}
