import * as z from 'zod';

import { DUTY_KINDS } from '../../rules/duty/duty-shift.js';
import { MESSAGE_FAULTS, MESSAGE_STATES } from '../../rules/messages/message-state.js';
import { MESSAGE_TEMPLATE_KEYS } from '../../rules/messages/message-template.js';
import { NOTICE_KINDS } from '../../rules/notices/notice-kind.js';
import { ROLES } from '../../rules/permissions/role.js';

/** A text message as people read it: to whom in words, the number only masked. */
export const TextMessage = z.object({
  id: z.uuid(),
  template: z.enum(MESSAGE_TEMPLATE_KEYS),
  text: z.string(),
  /** Null for the citizen. */
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Who it reached by name, where the duty roster knows. */
  person: z.string().nullable(),
  maskedNumber: z.string().nullable(),
  state: z.enum(MESSAGE_STATES),
  fault: z.enum(MESSAGE_FAULTS).nullable(),
  attempts: z.int(),
  /** LOG: recorded, for no gateway is configured. Null before the first attempt. */
  via: z.enum(['LOG', 'HTTP']).nullable(),
  writtenAt: z.iso.datetime(),
  /** When it goes out, or is tried again. */
  nextAt: z.iso.datetime().nullable(),
  sentAt: z.iso.datetime().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
  /** A person told it by telephone instead. */
  told: z.object({ by: z.string(), at: z.iso.datetime(), note: z.string() }).nullable(),
});
export type TextMessage = z.infer<typeof TextMessage>;

/** A notice on the screen, with the proof that it was opened. */
export const OrderNotice = z.object({
  id: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  audience: z.enum(['UNIT', 'LEADS', 'DISPATCH']),
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  forRole: z.enum(ROLES).nullable(),
  issuedAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  openedBy: z.string().nullable(),
});
export type OrderNotice = z.infer<typeof OrderNotice>;

/** GET /work-orders/:id/messages: who was told, newest first. A unit reads what went to itself. */
export const OrderMessages = z.object({
  messages: z.array(TextMessage),
  notices: z.array(OrderNotice),
});
export type OrderMessages = z.infer<typeof OrderMessages>;

/** Path of GET /work-orders/:id/messages. */
export const OrderMessagesPath = z.object({ id: z.uuid() });
export type OrderMessagesPath = z.infer<typeof OrderMessagesPath>;

/** Somebody to telephone, because a message did not arrive. */
export const DutyContact = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  kind: z.enum(DUTY_KINDS).nullable(),
  personName: z.string().nullable(),
  phone: z.string(),
});
export type DutyContact = z.infer<typeof DutyContact>;

/** GET /messages/failed: those that wait for a person, oldest first. */
export const FailedMessages = z.object({
  messages: z.array(
    TextMessage.extend({
      orderId: z.uuid(),
      orderNo: z.string(),
      /** Who answers for the unit now; null for a citizen. */
      call: DutyContact.nullable(),
    }),
  ),
});
export type FailedMessages = z.infer<typeof FailedMessages>;

export const MessagePath = z.object({ id: z.uuid() });
export type MessagePath = z.infer<typeof MessagePath>;

/** POST /messages/:id/told: it was told by telephone, and what was said. */
export const TellByPhone = z.object({ note: z.string().trim().min(1).max(200) });
export type TellByPhone = z.infer<typeof TellByPhone>;

/** POST /message-reports, by the gateway. */
export const DeliveryReport = z.object({
  /** The `id` the gateway was given with the message. */
  id: z.uuid(),
  state: z.enum(['DELIVERED', 'UNDELIVERED']),
  /** The carrier's own words, for the record. */
  detail: z.string().max(200).optional(),
});
export type DeliveryReport = z.infer<typeof DeliveryReport>;

/** Live message `message.changed`. */
export const MessageLive = z.object({
  orderId: z.uuid(),
  state: z.enum(MESSAGE_STATES),
});
export type MessageLive = z.infer<typeof MessageLive>;
