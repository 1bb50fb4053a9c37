import { Injectable, type OnModuleInit } from '@nestjs/common';

import {
  type Audience,
  AudienceRegistry,
  type LiveDelivery,
} from '../../../platform/live/audience-registry.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';

/** The agent's own browsers, and whoever watches the floor. */
@Injectable()
export class AgentAudience implements Audience, OnModuleInit {
  readonly aggregate = 'agent';

  constructor(private readonly registry: AudienceRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  audience({ id, data }: OutboxMessage): LiveDelivery[] {
    return [{ rooms: [`account-${id}`, 'floor'], message: { type: 'agent.changed', data } }];
  }
}
