import type { CallChanged } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';

import {
  type Audience,
  AudienceRegistry,
  type LiveDelivery,
} from '../../../platform/live/audience-registry.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';

/** The parts of a fact that may be told; whatever else it carries stays here. */
const Told = z.object({
  agentId: z.uuid().optional(),
  state: z.string(),
  held: z.boolean().optional(),
  endedBy: z.string().optional(),
  kind: z.string().optional(),
});

/** The agent concerned. Boards count from PostgreSQL and need no single call. */
@Injectable()
export class CallAudience implements Audience, OnModuleInit {
  readonly aggregate = 'call';

  constructor(private readonly registry: AudienceRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  audience({ id, type, data }: OutboxMessage): LiveDelivery[] {
    const { agentId, kind, ...told } = Told.parse(data);
    if (agentId === undefined) return [];
    const changed: Record<keyof CallChanged, unknown> = {
      callId: id,
      fact: type,
      agentId,
      held: undefined,
      endedBy: undefined,
      disposition: kind,
      ...told,
    };
    return [{ rooms: [`account-${agentId}`], message: { type: 'call.changed', data: changed } }];
  }
}
