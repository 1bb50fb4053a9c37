import type { JobRequest } from '../../../platform/queues/job.js';

export const STORE_RECORDING = 'store-recording';

/** One job for each recording, however often it is asked for. */
export function storeRecordingRequest(recordingId: string): JobRequest {
  return {
    name: STORE_RECORDING,
    jobId: `${STORE_RECORDING}-${recordingId}`,
    data: { recordingId },
  };
}
