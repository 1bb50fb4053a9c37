import * as z from 'zod';

const orderIds = z.array(z.uuid()).min(1).max(200);

/** POST /events (升级为突发事件): several open orders are one matter; agents hear what to answer. */
export const DeclareEvent = z.strictObject({
  title: z.string().trim().min(2).max(80),
  /** What agents tell callers (口径). */
  broadcast: z.string().trim().min(2).max(500),
  orderIds,
});
export type DeclareEvent = z.infer<typeof DeclareEvent>;

/** What became of the orders: one that was closed meanwhile does not keep the others out. */
export const EventReceipt = z.object({
  id: z.uuid(),
  joined: z.int(),
  refused: z.array(z.object({ orderId: z.uuid(), code: z.string() })),
});
export type EventReceipt = z.infer<typeof EventReceipt>;

/** POST /events/:id/orders: more orders of the same matter. */
export const AddToEvent = z.strictObject({ orderIds });
export type AddToEvent = z.infer<typeof AddToEvent>;

/** POST /events/:id/broadcast: agents hear something new. */
export const ChangeBroadcast = z.strictObject({
  broadcast: z.string().trim().min(2).max(500),
});
export type ChangeBroadcast = z.infer<typeof ChangeBroadcast>;

/** POST /events/:id/end */
export const EndEvent = z.strictObject({ reason: z.string().trim().min(2).max(500) });
export type EndEvent = z.infer<typeof EndEvent>;

export const HotlineEvent = z.object({
  id: z.uuid(),
  title: z.string(),
  broadcast: z.string(),
  declaredAt: z.iso.datetime(),
  declaredBy: z.string(),
  orderCount: z.int(),
  ended: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
});
export type HotlineEvent = z.infer<typeof HotlineEvent>;

/** GET /events: those that go on, then the latest that ended. */
export const EventList = z.object({ events: z.array(HotlineEvent) });
export type EventList = z.infer<typeof EventList>;

/** Live message to the people of the centre: an event began, changed or ended; ask for the list. */
export const EventChanged = z.object({ eventId: z.uuid() });
export type EventChanged = z.infer<typeof EventChanged>;
