import type { EventChanged } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import {
  type Audience,
  AudienceRegistry,
  type LiveDelivery,
} from '../../../platform/live/audience-registry.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';

/** Events concern everybody at the centre: agents tell callers what the broadcast says. */
@Injectable()
export class EventAudience implements Audience, OnModuleInit {
  readonly aggregate = 'hotline-event';

  constructor(private readonly audiences: AudienceRegistry) {}

  onModuleInit(): void {
    this.audiences.register(this);
  }

  audience({ id }: OutboxMessage): LiveDelivery[] {
    const data: EventChanged = { eventId: id };
    return [{ rooms: ['centre'], message: { type: 'event.changed', data } }];
  }
}
