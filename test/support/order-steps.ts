import { randomUUID } from 'node:crypto';

import type {
  DraftForm,
  OrderDetail,
  OrderPage,
  OrderReceipt,
  OutcomeReceipt,
} from '@hotline/shared';

import type { Client } from './browserless-client.ts';
import type { TestDatabase } from './database.ts';
import { completeForm } from './order-form.ts';

/** Registers a complete order as an agent does for a matter that came in at the counter. */
export function register(agent: Client, changes: Partial<DraftForm> = {}): Promise<OutcomeReceipt> {
  return agent.send('POST', '/work-orders', { form: completeForm(changes), channel: 'COUNTER' });
}

export async function unitIds(database: TestDatabase, ...codes: string[]): Promise<string[]> {
  const rows = await database.query<{ code: string; id: string }>(
    'select code, id from unit where code = any($1)',
    [codes],
  );
  return codes.map((code) => {
    const row = rows.find((unit) => unit.code === code);
    if (!row) throw new Error(`No unit ${code}`);
    return row.id;
  });
}

export function dispatch(
  dispatcher: Client,
  order: { id: string; version: number },
  leadUnitId: string,
  coUnitIds: string[] = [],
): Promise<OrderReceipt> {
  return dispatcher.send('POST', `/work-orders/${order.id}/dispatch`, {
    leadUnitId,
    coUnitIds,
    expectedVersion: order.version,
  });
}

export function orderOf(person: Client, orderId: string): Promise<OrderDetail> {
  return person.get(`/work-orders/${orderId}`);
}

/** The assignment of the running round that is the lead's. */
export async function leadAssignment(person: Client, orderId: string): Promise<string> {
  const { assignments, round } = await orderOf(person, orderId);
  const lead = assignments.find((a) => a.round === round && a.role === 'LEAD');
  if (!lead) throw new Error('No lead');
  return lead.id;
}

export async function inbox(person: Client, queue: string): Promise<OrderPage['orders']> {
  return (await person.get<OrderPage>(`/work-orders?queue=${queue}`)).orders;
}

/** Registered and dispatched: what most stories of a unit begin with. */
export async function dispatchedTo(
  people: { agent: Client; dispatcher: Client },
  unitId: string,
  changes: Partial<DraftForm> = {},
): Promise<OrderReceipt> {
  const order = await register(people.agent, { matter: `事项 ${randomUUID()}`, ...changes });
  return dispatch(people.dispatcher, order, unitId);
}
