import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../platform/database/command-context.js';
import { statement } from '../../platform/database/statement.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';

export interface AuditEntry {
  /** For example "citizen.number-revealed" or "recording.played". */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Reasons and codes; never the personal data itself. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

const appendEvent = statement(
  'audit.append',
  `insert into audit_event (actor_id, actor_name, action, subject_type, subject_id, detail, correlation_id)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Append-only record of who did, and who saw. */
@Injectable()
export class AuditFacade {
  constructor(private readonly runner: TransactionRunner) {}

  /** Beside a change: stored with it or not at all. */
  async record(tx: Transaction, entry: AuditEntry): Promise<void> {
    await tx.query(appendEvent, valuesOf(tx, entry));
  }

  /** Beside a view: nothing is shown before this is stored. */
  async recordRead(context: CommandContext, entry: AuditEntry): Promise<void> {
    await this.runner.read((db) => db.query(appendEvent, valuesOf(context, entry)));
  }
}

function valuesOf(context: CommandContext, entry: AuditEntry): unknown[] {
  return [
    context.actor.id,
    context.actor.name,
    entry.action,
    entry.subjectType,
    entry.subjectId,
    JSON.stringify(entry.detail ?? {}),
    context.correlationId,
  ];
}
