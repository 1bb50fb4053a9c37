import { inject, Service } from '@angular/core';
import {
  type ChangeLadder,
  type ChangeMessageTemplate,
  DutyRoster,
  DutyShift,
  type EnterDutyShift,
  FailedMessages,
  type FindDutyShifts,
  Ladder,
  MessageSettings,
  type MessageTemplate,
  OrderMessages,
  type QuietHoursForm,
  TextMessage,
} from '@hotline/shared';
import * as z from 'zod';

import { ApiClient } from './api-client';

/** Who is told what, by whom and when: text messages, the duty roster, the escalation ladder. */
@Service()
export class TellingApi {
  private readonly api = inject(ApiClient);

  settings(): Promise<MessageSettings> {
    return this.api.get('/message-settings', MessageSettings);
  }

  changeTemplate(
    key: MessageTemplate,
    command: ChangeMessageTemplate,
    once: string,
  ): Promise<MessageSettings> {
    return this.api.send('PUT', `/message-templates/${key}`, command, MessageSettings, once);
  }

  changeQuietHours(command: QuietHoursForm, once: string): Promise<MessageSettings> {
    return this.api.send('PUT', '/quiet-hours', command, MessageSettings, once);
  }

  ladder(): Promise<Ladder> {
    return this.api.get('/escalation-ladder', Ladder);
  }

  changeLadder(command: ChangeLadder, once: string): Promise<Ladder> {
    return this.api.send('PUT', '/escalation-ladder', command, Ladder, once);
  }

  roster({ unitId, from, to }: FindDutyShifts): Promise<DutyRoster> {
    return this.api.get('/duty-shifts', DutyRoster, { from, to, ...(unitId && { unitId }) });
  }

  enterShift(command: EnterDutyShift, once: string): Promise<DutyShift> {
    return this.api.send('POST', '/duty-shifts', command, DutyShift, once);
  }

  removeShift(id: string, once: string): Promise<unknown> {
    return this.api.send('DELETE', `/duty-shifts/${id}`, {}, z.unknown(), once);
  }

  ofOrder(orderId: string): Promise<OrderMessages> {
    return this.api.get(`/work-orders/${orderId}/messages`, OrderMessages);
  }

  failed(): Promise<FailedMessages> {
    return this.api.get('/messages/failed', FailedMessages);
  }

  resend(id: string, once: string): Promise<TextMessage> {
    return this.api.send('POST', `/messages/${id}/resend`, {}, TextMessage, once);
  }

  toldByPhone(id: string, note: string, once: string): Promise<TextMessage> {
    return this.api.send('POST', `/messages/${id}/told`, { note }, TextMessage, once);
  }
}
