import { Injectable } from '@nestjs/common';

import type { OutboxMessage } from '../outbox/outbox-fact.js';
import type { JobHandler, JobRequest } from './job.js';

/** What the relay enqueues for a fact, beside the reactions to it. */
export interface JobLane {
  readonly on: readonly string[];
  jobs(message: OutboxMessage): JobRequest[];
}

/** Handlers and lanes of all modules. A job without a handler stops the worker at its start. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly lanes: JobLane[] = [];

  register(handler: JobHandler): void {
    if (this.handlers.has(handler.name)) throw new Error(`Two handlers of the job ${handler.name}`);
    this.handlers.set(handler.name, handler);
  }

  enqueueOn(lane: JobLane): void {
    this.lanes.push(lane);
  }

  handler(name: string): JobHandler | undefined {
    return this.handlers.get(name);
  }

  jobsFor(message: OutboxMessage): JobRequest[] {
    return this.lanes.filter((l) => l.on.includes(message.type)).flatMap((l) => l.jobs(message));
  }
}
