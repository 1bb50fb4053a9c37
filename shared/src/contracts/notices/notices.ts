import * as z from 'zod';

import { NOTICE_KINDS, NOTICE_SOUNDS } from '../../rules/notices/notice-kind.js';

/** Something one unit, or one desk of the centre, was told; proof against 没看见. */
export const Notice = z.object({
  id: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  sound: z.enum(NOTICE_SOUNDS),
  orderId: z.uuid(),
  orderNo: z.string(),
  /** The order's title; never who called. */
  title: z.string(),
  /** The instant it is about: when to sign until, when the breach was. */
  dueAt: z.iso.datetime().nullable(),
  issuedAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  openedBy: z.string().nullable(),
});
export type Notice = z.infer<typeof Notice>;

/** GET /notices: those for me, not yet opened first, then newest. */
export const NoticeList = z.object({ unopened: z.int(), notices: z.array(Notice) });
export type NoticeList = z.infer<typeof NoticeList>;

/** Live message `notice.issued` and `notice.opened` to the rooms of its audience. */
export const NoticeLive = z.object({
  noticeId: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  sound: z.enum(NOTICE_SOUNDS),
  orderId: z.uuid(),
  orderNo: z.string(),
});
export type NoticeLive = z.infer<typeof NoticeLive>;

/** Path of POST /notices/:id/opened. */
export const NoticePath = z.object({ id: z.uuid() });
export type NoticePath = z.infer<typeof NoticePath>;
