import type { RequestRow } from '../storage/order-row.js';
import type { RequestKind } from '../storage/request-payload.js';

type Instants = 'filed_at' | 'review_due_at' | 'unit_ruled_at' | 'ruled_at';

/** A row of `order_request` as `to_jsonb` gives it. */
export type JsonRequest<K extends RequestKind> = Omit<RequestRow<K>, Instants> & {
  readonly filed_at: string;
  readonly review_due_at: string;
  readonly unit_ruled_at: string | null;
  readonly ruled_at: string | null;
};

export function requestOfJson<K extends RequestKind>(request: JsonRequest<K>): RequestRow<K>;
export function requestOfJson(request: JsonRequest<RequestKind>): RequestRow {
  return {
    ...request,
    filed_at: new Date(request.filed_at),
    review_due_at: new Date(request.review_due_at),
    unit_ruled_at: dateOf(request.unit_ruled_at),
    ruled_at: dateOf(request.ruled_at),
  };
}

function dateOf(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
