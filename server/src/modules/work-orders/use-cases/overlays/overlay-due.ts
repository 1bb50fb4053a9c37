import type { GivenDue, ProfiledOrder, SupervisionForm } from '@hotline/shared';

import type { ReadConnection } from '../../../../platform/database/transaction.js';
import type { SlaFacade } from '../../../sla/sla.facade.js';

/** T-SUP: by its form; an urgent one when its issuer says. */
export async function supervisionDueOf(
  db: ReadConnection,
  sla: SlaFacade,
  order: ProfiledOrder,
  form: SupervisionForm,
  { now, dueAt }: { readonly now: Date; readonly dueAt?: string | undefined },
): Promise<GivenDue> {
  // Without an instant it is due at once, which the rules refuse.
  if (form === 'URGENT') return { dueAt: new Date(dueAt ?? now).toISOString(), due: null };
  const due = await sla.supervisionDue(db, order, form, now);
  return { dueAt: due.dueAt, due };
}
