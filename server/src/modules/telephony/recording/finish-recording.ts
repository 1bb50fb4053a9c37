import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Recordings } from '../storage/recordings.js';
import { ChangeCall } from '../use-cases/change-call.js';

/** The switch has closed the file: the fact makes a job that fetches it. */
@Injectable()
export class FinishRecording {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly recordings: Recordings,
    private readonly changeCall: ChangeCall,
  ) {}

  async run(name: string, seconds: number): Promise<void> {
    await this.runner.run(systemContext(), async (tx) => {
      const recording = await this.recordings.finish(tx, name, seconds);
      if (!recording) return;
      const data = { recordingId: recording.id };
      await this.changeCall.tell(tx, recording.callId, 'RecordingFinished', data);
    });
  }

  async fail(name: string, why: string): Promise<void> {
    await this.runner.run(systemContext(), (tx) => this.recordings.fail(tx, name, why));
  }
}
