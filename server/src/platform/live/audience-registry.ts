import { Injectable } from '@nestjs/common';

import type { OutboxMessage } from '../outbox/outbox-fact.js';

/** What one group of rooms gets to see of a fact. */
export interface LiveDelivery {
  readonly rooms: readonly string[];
  readonly message: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
}

/** Decides, from the fact alone, who hears of it and what of it they may know. */
export interface Audience {
  readonly aggregate: string;
  audience(message: OutboxMessage): LiveDelivery[];
}

/** Modules write their audiences in here; a fact of an aggregate without one is not pushed. */
@Injectable()
export class AudienceRegistry {
  private readonly byAggregate = new Map<string, Audience>();

  register(audience: Audience): void {
    if (this.byAggregate.has(audience.aggregate)) {
      throw new Error(`Two audiences of ${audience.aggregate}`);
    }
    this.byAggregate.set(audience.aggregate, audience);
  }

  deliveries(message: OutboxMessage): LiveDelivery[] {
    return this.byAggregate.get(message.aggregate)?.audience(message) ?? [];
  }
}
