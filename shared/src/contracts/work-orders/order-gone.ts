import * as z from 'zod';

/** Live type `order.gone`: the viewer's unit has this order no longer; take it off the screen. */
export const ORDER_GONE = 'order.gone';

export const OrderGone = z.object({ orderId: z.uuid() });
export type OrderGone = z.infer<typeof OrderGone>;
