import type { AuditTrail } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';

interface Row {
  id: string;
  at: Date;
  actor_name: string;
  action: string;
  subject_type: string;
  subject_id: string;
  detail: Record<string, unknown>;
}

const PAGE = 100;

const eventsBefore = statement(
  'audit.events-before',
  `select id, at, actor_name, action, subject_type, subject_id, detail
     from audit_event
    where ($1::bigint is null or id < $1) and ($2::text is null or subject_id = $2)
    order by id desc limit ${PAGE}`,
);

/** Newest first, by keyset. */
@Injectable()
export class FindAuditEvents {
  constructor(private readonly runner: TransactionRunner) {}

  async run(filter: { before?: string; subjectId?: string }): Promise<AuditTrail> {
    const rows = await this.runner.read((db) =>
      db.query<Row>(eventsBefore, [filter.before ?? null, filter.subjectId ?? null]),
    );
    const last = rows.at(-1);
    return {
      events: rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        actorName: row.actor_name,
        action: row.action,
        subjectType: row.subject_type,
        subjectId: row.subject_id,
        detail: row.detail,
      })),
      ...(rows.length === PAGE && last ? { next: last.id } : {}),
    };
  }
}
