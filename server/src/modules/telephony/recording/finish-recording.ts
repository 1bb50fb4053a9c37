import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { JobQueue } from '../../../platform/queues/job-queue.js';
import { Recordings } from '../storage/recordings.js';
import { ChangeCall } from '../use-cases/change-call.js';
import { storeRecordingRequest } from './store-recording.request.js';

/** The switch has closed the file: the fact makes a job that fetches it. */
@Injectable()
export class FinishRecording {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly recordings: Recordings,
    private readonly changeCall: ChangeCall,
    private readonly jobs: JobQueue,
  ) {}

  async run(name: string, seconds: number): Promise<void> {
    await this.runner.run(systemContext(), async (tx) => {
      const recording = await this.recordings.finish(tx, name, seconds);
      if (!recording) return;
      const data = { recordingId: recording.id };
      await this.changeCall.tell(tx, recording.callId, 'RecordingFinished', data);
    });
  }

  /**
   * Compares with the finished files at the switch: what was told while nobody listened is made up
   * for, a recording of which there is neither sound nor file has failed, a lost job is made again.
   */
  async catchUp(filesAtSwitch: readonly string[]): Promise<void> {
    const files = new Set(filesAtSwitch);
    const open = await this.runner.read((db) => this.recordings.notStored(db));
    for (const { id, name, state, overdue } of open) {
      if (state === 'FINISHED') await this.jobs.add([storeRecordingRequest(id)]);
      else if (files.has(name)) await this.run(name, 0);
      else if (overdue) await this.fail(name, 'The switch has no such file');
    }
  }

  async fail(name: string, why: string): Promise<void> {
    await this.runner.run(systemContext(), (tx) => this.recordings.fail(tx, name, why));
  }
}
