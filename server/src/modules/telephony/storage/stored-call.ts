import type { Call } from '@hotline/shared';

import type { StoredCallSource } from './call.entity.js';

/** A call as it is kept: what the rules see, and the times of its stages. */
export interface StoredCall extends Call {
  readonly source: StoredCallSource;
  readonly citizenLegId: string;
  readonly citizenId?: string;
  readonly offers: number;
  readonly arrivedAt: Date;
  readonly queuedAt?: Date;
  readonly answeredAt?: Date;
  readonly endedAt?: Date;
  readonly dispositionNote?: string;
  readonly disposedAt?: Date;
  readonly orderId?: string;
}

/** Columns in the order of `CALL_COLUMNS`, as PostgreSQL answers them. */
export interface CallRow {
  id: string;
  version: number;
  source: StoredCallSource;
  citizen_leg_id: string;
  citizen_id: string | null;
  state: Call['state'];
  menu_choice: Call['menuChoice'] | null;
  offers: number;
  offered_to: string | null;
  answered_by: string | null;
  held: boolean;
  arrived_at: Date;
  queued_at: Date | null;
  answered_at: Date | null;
  ended_at: Date | null;
  ended_by: Call['endedBy'] | null;
  end_reason: Call['endReason'] | null;
  abandoned: boolean;
  disposition: Call['disposition'] | null;
  disposition_note: string | null;
  disposed_at: Date | null;
  order_id: string | null;
}

export const CALL_COLUMNS = `id, version, source, citizen_leg_id, citizen_id, state, menu_choice,
  offers, offered_to, answered_by, held, arrived_at, queued_at, answered_at, ended_at, ended_by,
  end_reason, abandoned, disposition, disposition_note, disposed_at, order_id`;

export function callOf(row: CallRow): StoredCall {
  return {
    id: row.id,
    version: row.version,
    source: row.source,
    citizenLegId: row.citizen_leg_id,
    citizenId: row.citizen_id ?? undefined,
    state: row.state,
    menuChoice: row.menu_choice ?? undefined,
    offers: row.offers,
    offeredTo: row.offered_to ?? undefined,
    answeredBy: row.answered_by ?? undefined,
    held: row.held,
    arrivedAt: row.arrived_at,
    queuedAt: row.queued_at ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    endedBy: row.ended_by ?? undefined,
    endReason: row.end_reason ?? undefined,
    abandoned: row.abandoned,
    disposition: row.disposition ?? undefined,
    dispositionNote: row.disposition_note ?? undefined,
    disposedAt: row.disposed_at ?? undefined,
    orderId: row.order_id ?? undefined,
  };
}
