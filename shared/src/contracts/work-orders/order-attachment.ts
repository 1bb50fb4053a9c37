import * as z from 'zod';

import { ATTACHMENT_KINDS, ATTACHMENT_MEDIA } from '../../rules/work-order/attachment.js';
import { UnitName } from './order-summary.js';

/** POST /work-orders/:id/attachments?kind=…, multipart with one file. Answers an OrderAttachment. */
export const AttachFile = z.strictObject({ kind: z.enum(ATTACHMENT_KINDS) });
export type AttachFile = z.infer<typeof AttachFile>;

/** A picture or PDF on an order; read it by GET /attachments/:id/content. */
export const OrderAttachment = z.object({
  id: z.uuid(),
  kind: z.enum(ATTACHMENT_KINDS),
  round: z.int(),
  /** That it comes from; null for the centre. */
  unit: UnitName.nullable(),
  /** As its owner calls it, without anything that a file system or a page could misread. */
  name: z.string(),
  mediaType: z.enum(ATTACHMENT_MEDIA),
  bytes: z.int(),
  at: z.iso.datetime(),
  by: z.string(),
  /** Brought by the viewer. */
  own: z.boolean(),
  /** Taken back: kept, and shown to nobody. */
  removed: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
});
export type OrderAttachment = z.infer<typeof OrderAttachment>;

/** What may still be laid beside the order. */
export const AttachmentRoom = z.object({
  /** Of one file. */
  mostBytes: z.int(),
  left: z.int(),
});
export type AttachmentRoom = z.infer<typeof AttachmentRoom>;
