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

const appendEvents = statement(
  'audit.append-many',
  `insert into audit_event (actor_id, actor_name, action, subject_type, subject_id, detail, correlation_id)
   select $1, $2, e.action, e."subjectType", e."subjectId", coalesce(e.detail, '{}'), $3
     from jsonb_to_recordset($4::jsonb)
       as e (action text, "subjectType" text, "subjectId" text, detail jsonb)`,
);

/** Append-only record of who did, and who saw. */
@Injectable()
export class AuditFacade {
  constructor(private readonly runner: TransactionRunner) {}

  /** Beside a change: stored with it or not at all. */
  async record(tx: Transaction, entry: AuditEntry): Promise<void> {
    await tx.query(appendEvent, valuesOf(tx, entry));
  }

  /** Beside many changes of one kind, in one statement. */
  async recordMany(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
    const { actor, correlationId } = tx;
    await tx.query(appendEvents, [actor.id, actor.name, correlationId, JSON.stringify(entries)]);
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
