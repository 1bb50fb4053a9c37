import { Injectable, type OnModuleInit } from '@nestjs/common';

import { AudienceRegistry, type LiveDelivery } from '../../../platform/live/audience-registry.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { NOTICE } from '../storage/notice-fact.js';

const TYPES: Readonly<Record<string, string>> = {
  NoticeIssued: 'notice.issued',
  NoticeOpened: 'notice.opened',
};

/** Those who may see the board. */
const LEADS_ROOM = 'board';

/** A notice goes to its own unit, or to the shift leads, and to nobody else. */
@Injectable()
export class NoticeAudience implements OnModuleInit {
  constructor(private readonly audiences: AudienceRegistry) {}

  onModuleInit(): void {
    this.audiences.register({ aggregate: NOTICE, audience: deliveriesOf });
  }
}

export function deliveriesOf({ id, type, data }: OutboxMessage): LiveDelivery[] {
  const { audience, unitId, ...shown } = data;
  const room = audience === 'LEADS' ? LEADS_ROOM : `unit-${String(unitId)}`;
  return [
    { rooms: [room], message: { type: TYPES[type] ?? type, data: { ...shown, noticeId: id } } },
  ];
}
