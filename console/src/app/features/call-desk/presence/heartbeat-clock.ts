import { InjectionToken } from '@angular/core';

/** Calls `beat` every 15 s, also while the page is in the background; answers the way to stop. */
export type StartHeartbeat = (beat: () => void) => () => void;

export const START_HEARTBEAT = new InjectionToken<StartHeartbeat>('heartbeat', {
  factory: () => (beat) => {
    const worker = new Worker(new URL('./heartbeat.worker', import.meta.url), { type: 'module' });
    worker.onmessage = beat;
    return () => worker.terminate();
  },
});
