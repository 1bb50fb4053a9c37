import {
  MESSAGE_TEMPLATE_KEYS,
  MESSAGE_TEMPLATES,
  type MessageSettings,
  type MessageTemplate,
  type MessageTemplateView,
  type QuietHours,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { SmsGateway } from '../gateway/sms-gateway.port.js';

interface TemplateRow {
  key: MessageTemplate;
  text: string;
  version: number;
  changed_at: Date | null;
  changed_by: string | null;
}

const allTemplates = statement(
  'messages.templates',
  'select key, text, version, changed_at, changed_by from message_template',
);

const quietHours = statement(
  'messages.quiet-hours',
  `select starts as "from", ends as "to" from quiet_hours where id = 1`,
);

/** What messages say, and when they wait. */
@Injectable()
export class FindMessageSettings {
  constructor(private readonly gateway: SmsGateway) {}

  async all(db: ReadConnection): Promise<MessageSettings> {
    const rows = await db.query<TemplateRow>(allTemplates);
    const quiet = await this.quietHours(db);
    return {
      templates: rows.map(toView).toSorted((a, b) => placeOf(a) - placeOf(b)),
      quietHours: quiet,
      gateway: this.gateway.via,
    };
  }

  async texts(db: ReadConnection): Promise<ReadonlyMap<string, string>> {
    const rows = await db.query<TemplateRow>(allTemplates);
    return new Map(rows.map(({ key, text }) => [key, text]));
  }

  async quietHours(db: ReadConnection): Promise<QuietHours> {
    const [row] = await db.query<QuietHours>(quietHours);
    if (!row) throw new Error('The table quiet_hours is empty');
    return row;
  }
}

function placeOf({ key }: MessageTemplateView): number {
  return MESSAGE_TEMPLATE_KEYS.indexOf(key);
}

function toView({ key, text, version, changed_at, changed_by }: TemplateRow): MessageTemplateView {
  const { may, must } = MESSAGE_TEMPLATES[key];
  return {
    key,
    text,
    may: [...may],
    must: [...must],
    version,
    changedAt: changed_at?.toISOString() ?? null,
    changedBy: changed_by,
  };
}
