import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { FileStorage } from '../../../platform/storage/file-storage.port.js';
import { type Recording, Recordings } from '../storage/recordings.js';
import { SwitchLine } from '../switch-line.js';
import { ChangeCall } from '../use-cases/change-call.js';
import { wavSeconds } from './wav-seconds.js';

/**
 * Fetches a finished recording from the switch, keeps it with its hash, and only then lets the switch
 * forget it. Each step may be repeated: a job that fails is tried again.
 */
@Injectable()
export class StoreRecording {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly recordings: Recordings,
    private readonly storage: FileStorage,
    private readonly line: SwitchLine,
    private readonly changeCall: ChangeCall,
  ) {}

  async run(recordingId: string): Promise<void> {
    const recording = await this.runner.read((db) => this.recordings.byId(db, recordingId));
    if (!recording) throw new Error(`No recording ${recordingId}`);
    if (recording.state === 'FINISHED') await this.fetch(recording);
    await this.line.required.deleteRecording(recording.name);
  }

  private async fetch(recording: Recording): Promise<void> {
    const { id, callId, name } = recording;
    const content = await this.line.required.fetchRecording(name);
    if (!content) return this.lost(name);
    const storageKey = `recordings/${id.slice(0, 8)}/${id}.wav`;
    const { bytes, sha256 } = await this.storage.put(storageKey, content);
    const seconds = wavSeconds(bytes);
    await this.runner.run(systemContext(), async (tx) => {
      const file = { storageKey, bytes, sha256, seconds };
      if (!(await this.recordings.markStored(tx, id, file))) return;
      await this.changeCall.tell(tx, callId, 'RecordingStored', { recordingId: id, seconds });
    });
  }

  private async lost(name: string): Promise<void> {
    await this.runner.run(systemContext(), (tx) =>
      this.recordings.fail(tx, name, 'The switch has no such file'),
    );
  }
}
