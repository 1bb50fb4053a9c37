import type { AuditEntry } from '../../audit/audit.facade.js';
import type { OrderChange } from '../storage/order-change.js';

/** One line for each order whose dates moved, naming the change that a second person confirmed. */
export function recountAudit({ steps }: OrderChange): AuditEntry[] {
  return steps.flatMap(({ after, fact }) => {
    if (fact.type !== 'DatesRecounted') return [];
    const { changeId, moved } = fact;
    return {
      action: 'order.dates-recounted',
      subjectType: 'work-order',
      subjectId: after.id,
      detail: {
        changeId,
        moved: moved.map(({ clock, toldDueAt, due: { dueAt } }) => ({
          clock,
          from: toldDueAt,
          to: dueAt,
        })),
      },
    };
  });
}
