import type { OrderGuard } from './guard.js';

/** A draft belongs to the agent who writes it. */
export const draftIsOwn: OrderGuard = (order, actor) =>
  order.createdById === actor.id ? undefined : { code: 'not-own-draft', params: {} };
