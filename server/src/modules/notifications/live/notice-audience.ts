import { Injectable, type OnModuleInit } from '@nestjs/common';

import { AudienceRegistry, type LiveDelivery } from '../../../platform/live/audience-registry.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { NOTICE } from '../storage/notice-fact.js';

const TYPES: Readonly<Record<string, string>> = {
  NoticeIssued: 'notice.issued',
  NoticeOpened: 'notice.opened',
};

/** Those who may see the board, and those who dispatch. */
const ROOMS: Readonly<Record<string, string>> = { LEADS: 'board', DISPATCH: 'desk-dispatch' };

/** A notice goes to its own unit, or to the shift leads, and to nobody else. */
@Injectable()
export class NoticeAudience implements OnModuleInit {
  constructor(private readonly audiences: AudienceRegistry) {}

  onModuleInit(): void {
    this.audiences.register({ aggregate: NOTICE, audience: deliveriesOf });
  }
}

/** The people of a unit, or those of them who have one role. */
export function roomOfUnit(unitId: string, role: unknown): string {
  return typeof role === 'string' ? `unit-${unitId}-${role}` : `unit-${unitId}`;
}

export function deliveriesOf({ id, type, data }: OutboxMessage): LiveDelivery[] {
  const { audience, unitId, forRole, ...shown } = data;
  const room = ROOMS[String(audience)] ?? roomOfUnit(String(unitId), forRole);
  return [
    { rooms: [room], message: { type: TYPES[type] ?? type, data: { ...shown, noticeId: id } } },
  ];
}
