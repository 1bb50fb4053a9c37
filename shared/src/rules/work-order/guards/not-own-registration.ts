import type { OrderGuard } from './guard.js';

/** G8: who registered the order does not ask the citizen how it went. */
export const notOwnRegistration: OrderGuard = (order, actor) =>
  order.createdById === actor.id ? { code: 'own-registration', params: {} } : undefined;
