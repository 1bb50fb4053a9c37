import { type Actor, may } from '@hotline/shared';

import type { StatementParts } from './statement-parts.js';

/**
 * The SQL twin of `maySeeOrder` in the shared rules: a condition on `o`, a row of `work_order`. A
 * property test demands the same answer from both. Every list and every count asks it.
 */
export function visibleTo(actor: Actor, parts: StatementParts): string {
  const ways = [
    ...(may(actor, 'order.read-all') ? [`o.state <> 'DRAFT'`] : []),
    ...(may(actor, 'order.register')
      ? [`(o.state = 'DRAFT' and o.created_by = ${parts.bind(actor.id, 'uuid')})`]
      : []),
    ...(may(actor, 'order.read-unit') && actor.unitId !== undefined
      ? [
          `(o.state <> 'DRAFT' and exists (
              select 1 from assignment v
               where v.order_id = o.id and v.round = o.round
                 and v.state not in ('RETURNED', 'REVOKED')
                 and v.unit_chain @> array[${parts.bind(actor.unitId, 'uuid')}]))`,
        ]
      : []),
  ];
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}
