import * as z from 'zod';

import { MESSAGE_TEMPLATE_KEYS, PLACEHOLDERS } from '../../rules/messages/message-template.js';

/** "HH:MM" of a day, 00:00 to 23:59. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const MessageTemplateView = z.object({
  key: z.enum(MESSAGE_TEMPLATE_KEYS),
  text: z.string(),
  /** What the text may name, and what it must. */
  may: z.array(z.enum(PLACEHOLDERS)),
  must: z.array(z.enum(PLACEHOLDERS)),
  version: z.int(),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
});
export type MessageTemplateView = z.infer<typeof MessageTemplateView>;

export const QuietHoursForm = z.object({ from: timeOfDay, to: timeOfDay });
export type QuietHoursForm = z.infer<typeof QuietHoursForm>;

/** GET /message-settings. */
export const MessageSettings = z.object({
  templates: z.array(MessageTemplateView),
  quietHours: QuietHoursForm,
  /** LOG: no gateway is configured, messages are only recorded. */
  gateway: z.enum(['LOG', 'HTTP']),
});
export type MessageSettings = z.infer<typeof MessageSettings>;

export const MessageTemplatePath = z.object({ key: z.enum(MESSAGE_TEMPLATE_KEYS) });
export type MessageTemplatePath = z.infer<typeof MessageTemplatePath>;

/** PUT /message-templates/:key. Refused where the text breaks the rules of its occasion. */
export const ChangeMessageTemplate = z.object({
  expectedVersion: z.int(),
  text: z.string().trim().min(1).max(1_000),
});
export type ChangeMessageTemplate = z.infer<typeof ChangeMessageTemplate>;

/** `params` of the refusal template-faulty. */
export const TemplateFaults = z.object({
  faults: z.array(
    z.object({
      kind: z.enum(['EMPTY', 'TOO_LONG', 'UNKNOWN', 'MISSING']),
      placeholder: z.string().optional(),
    }),
  ),
});
export type TemplateFaults = z.infer<typeof TemplateFaults>;
