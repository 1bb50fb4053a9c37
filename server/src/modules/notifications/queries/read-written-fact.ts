import {
  requesterIsSealed,
  type RequestType,
  SEALED_MATTER,
  type Urgency,
  WRITTEN_FACTS,
  type WrittenFact,
  type WrittenFactType,
} from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

/** A fact of an order with all that its text messages name. */
export interface FactToWrite extends WrittenFact {
  readonly orderId: string;
  readonly version: number;
  readonly orderNo: string;
  readonly lookupCode: string;
  /** The class of the matter; nothing of it where the requester must stay unknown. */
  readonly matter: string;
  readonly dueAt: string | null;
  readonly signDueAt: Readonly<Record<string, string>>;
  /** Dictated instead of the caller's own, sealed. */
  readonly contactPhone: Buffer | null;
  readonly citizenId: string | null;
}

interface Row {
  fact: string;
  urgency: Urgency;
  confidential: boolean;
  request_type: RequestType | null;
  order_no: string;
  lookup_code: string;
  category: string | null;
  contact_phone: Buffer | null;
  citizen_id: string | null;
  unit_id: string | null;
  due_at: string | null;
  ladder_step: WrittenFact['step'];
  assignments: { unitId: string; unitChain: string[]; signDueAt: string }[];
}

const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const writtenFact = statement(
  'notifications.written-fact',
  `select t.fact, w.urgency, w.confidential, w.request_type, w.order_no, w.lookup_code,
          c.name as category, w.contact_phone, w.citizen_id, t.data->>'unitId' as unit_id,
          coalesce(t.data->>'dueAt', t.data->>'signDueAt') as due_at,
          t.data->'ladderStep' as ladder_step,
          coalesce((
            select json_agg(json_build_object(
                     'unitId', a.unit_id, 'unitChain', a.unit_chain,
                     'signDueAt', ${iso('a.sign_due_at')}) order by a.parent_id is not null, a.role desc, a.id)
              from assignment a
             where a.order_id = w.id and a.round = (t.data->>'round')::int
               and a.state not in ('RETURNED', 'REVOKED')), '[]') as assignments
     from timeline_entry t
     join work_order w on w.id = t.order_id
     left join category c on c.code = w.category_code
    where t.order_id = $1 and t.version = $2`,
);

export async function readWrittenFact(
  db: ReadConnection,
  orderId: string,
  version: number,
): Promise<FactToWrite | undefined> {
  const [row] = await db.query<Row>(writtenFact, [orderId, version]);
  if (!row || !isWritten(row.fact)) return undefined;
  const sealed = requesterIsSealed({
    confidential: row.confidential,
    requestType: row.request_type,
  });
  return {
    orderId,
    version,
    type: row.fact,
    urgency: row.urgency,
    assignments: row.assignments,
    unitId: row.unit_id,
    step: row.ladder_step,
    orderNo: row.order_no,
    lookupCode: row.lookup_code,
    matter: sealed || row.category === null ? SEALED_MATTER : row.category,
    dueAt: row.due_at,
    signDueAt: Object.fromEntries(row.assignments.map((a) => [a.unitId, a.signDueAt])),
    contactPhone: row.contact_phone,
    citizenId: row.citizen_id,
  };
}

function isWritten(fact: string): fact is WrittenFactType {
  return (WRITTEN_FACTS as readonly string[]).includes(fact);
}
