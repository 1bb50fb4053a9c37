import {
  type ChangeMessageTemplate,
  faultsOfTemplate,
  type MessageSettings,
  type MessageTemplate,
  type QuietHoursForm,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { FindMessageSettings } from '../queries/find-message-settings.js';

const changeTemplate = statement(
  'messages.change-template',
  `update message_template set text = $3, version = version + 1, changed_at = $4, changed_by = $5
    where key = $1 and version = $2 returning key`,
);

const whoChangedTemplate = statement(
  'messages.who-changed-template',
  'select changed_at as at, changed_by as by from message_template where key = $1',
);

const changeQuietHours = statement(
  'messages.change-quiet-hours',
  'update quiet_hours set starts = $1, ends = $2 where id = 1',
);

/** Texts and quiet hours, for messages written from now on. Refused: template-faulty, settings-changed. */
@Injectable()
export class ChangeMessageSettings {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
    private readonly settings: FindMessageSettings,
  ) {}

  async template(
    context: CommandContext,
    key: MessageTemplate,
    { expectedVersion, text }: ChangeMessageTemplate,
  ): Promise<MessageSettings> {
    const faults = faultsOfTemplate(key, text);
    if (faults.length > 0) throw new Refused('template-faulty', { faults });
    return this.runner.run(context, async (tx) => {
      const values = [key, expectedVersion, text, tx.now, tx.actor.name];
      const changed = await tx.query(changeTemplate, values);
      if (changed.length === 0) {
        const [other] = await tx.query<{ at: Date; by: string }>(whoChangedTemplate, [key]);
        throw new Refused('settings-changed', { by: other?.by, at: other?.at.toISOString() });
      }
      await this.audit.record(tx, {
        action: 'message-template.changed',
        subjectType: 'message-template',
        subjectId: key,
        detail: { text },
      });
      return this.settings.all(tx);
    });
  }

  quietHours(context: CommandContext, { from, to }: QuietHoursForm): Promise<MessageSettings> {
    return this.runner.run(context, async (tx) => {
      await tx.query(changeQuietHours, [from, to]);
      await this.audit.record(tx, {
        action: 'quiet-hours.changed',
        subjectType: 'quiet-hours',
        subjectId: '1',
        detail: { from, to },
      });
      return this.settings.all(tx);
    });
  }
}
