import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { systemContext } from '../database/command-context.js';
import { statement } from '../database/statement.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import type { JobRequest } from '../queues/job.js';
import { JobRegistry } from '../queues/job-registry.js';
import type { OutboxMessage } from './outbox-fact.js';
import { findMessage, type OutboxRow, toMessage } from './outbox-rows.js';
import { ReactionRegistry } from './reaction-registry.js';

const REACTION_JOB = 'react';

const claimForReaction = statement(
  'platform.claim-for-reaction',
  `insert into handled_message (message_id, reaction) values ($1, $2)
   on conflict do nothing returning message_id`,
);

export function reactionJob(message: OutboxMessage, reaction: string): JobRequest {
  return {
    name: REACTION_JOB,
    jobId: `${reaction}-${message.messageId}`,
    data: { messageId: message.messageId, reaction },
  };
}

/** Runs a reaction once for each message, however often the job is delivered. */
@Injectable()
export class ReactionJob implements OnModuleInit {
  constructor(
    @Inject(JobRegistry) private readonly jobs: JobRegistry,
    private readonly reactions: ReactionRegistry,
    private readonly runner: TransactionRunner,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: REACTION_JOB, run: (data) => this.react(data) });
  }

  private async react(data: Record<string, unknown>): Promise<void> {
    const { messageId, reaction: name } = data as { messageId: string; reaction: string };
    const reaction = this.reactions.named(name);
    if (!reaction) throw new Error(`No reaction named ${name}`);
    const [row] = await this.runner.read((db) => db.query<OutboxRow>(findMessage, [messageId]));
    if (!row) throw new Error(`No message ${messageId}`);
    const message = toMessage(row);
    await this.runner.run(systemContext(message.correlationId), async (tx) => {
      const claimed = await tx.query(claimForReaction, [messageId, name]);
      if (claimed.length > 0) await reaction.run(tx, message);
    });
  }
}
