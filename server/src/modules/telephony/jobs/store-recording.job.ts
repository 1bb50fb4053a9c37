import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';

import { JobRegistry } from '../../../platform/queues/job-registry.js';
import { StoreRecording } from '../recording/store-recording.js';
import { STORE_RECORDING, storeRecordingRequest } from '../recording/store-recording.request.js';

const Data = z.object({ recordingId: z.uuid() });

/** For each finished recording one job, repeated until the file is kept. */
@Injectable()
export class StoreRecordingJob implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly storeRecording: StoreRecording,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: STORE_RECORDING,
      run: (data) => this.storeRecording.run(Data.parse(data).recordingId),
    });
    this.jobs.enqueueOn({
      on: ['RecordingFinished'],
      jobs: ({ data }) => [storeRecordingRequest(Data.parse(data).recordingId)],
    });
  }
}
