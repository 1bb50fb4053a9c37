import { may } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import {
  type Audience,
  AudienceRegistry,
  type LiveDelivery,
} from '../../../platform/live/audience-registry.js';
import { RoomGate } from '../../../platform/live/room-gate.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';

/** The agent's own browsers, and whoever watches the floor. */
@Injectable()
export class AgentAudience implements Audience, OnModuleInit {
  readonly aggregate = 'agent';

  constructor(
    private readonly registry: AudienceRegistry,
    private readonly rooms: RoomGate,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
    this.rooms.joinAtOnce((actor) => (may(actor, 'board.view') ? ['floor'] : []));
  }

  audience({ id, data }: OutboxMessage): LiveDelivery[] {
    return [{ rooms: [`account-${id}`, 'floor'], message: { type: 'agent.changed', data } }];
  }
}
