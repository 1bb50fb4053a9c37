import { Injectable, type OnModuleInit } from '@nestjs/common';

import { AudienceRegistry, type LiveDelivery } from '../../../platform/live/audience-registry.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { MESSAGE } from '../storage/message-fact.js';

/** Where they stand matters to those who look at the order, and to the desk that follows failures. */
@Injectable()
export class MessageAudience implements OnModuleInit {
  constructor(private readonly audiences: AudienceRegistry) {}

  onModuleInit(): void {
    this.audiences.register({ aggregate: MESSAGE, audience: deliveriesOf });
  }
}

export function deliveriesOf({ type, data }: OutboxMessage): LiveDelivery[] {
  const { orderId, state, unitId } = data;
  const follows = ['MessageFailed', 'MessageTold', 'MessageResent'].includes(type);
  const rooms = [
    `order-${String(orderId)}`,
    ...(typeof unitId === 'string' ? [`unit-${unitId}`] : []),
    ...(follows ? ['desk-dispatch', 'board'] : []),
  ];
  return [{ rooms, message: { type: 'message.changed', data: { orderId, state } } }];
}
