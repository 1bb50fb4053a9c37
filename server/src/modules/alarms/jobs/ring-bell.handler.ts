import { Injectable, type OnModuleInit } from '@nestjs/common';

import { JobRegistry } from '../../../platform/queues/job-registry.js';
import { AlarmWatch } from '../ringing/alarm-watch.js';
import { RING_BELL } from './ring-bell.job.js';

@Injectable()
export class RingBellHandler implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly watch: AlarmWatch,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: RING_BELL,
      run: ({ at }) => {
        this.watch.ring(new Date(Number(at)));
        return Promise.resolve();
      },
    });
  }
}
