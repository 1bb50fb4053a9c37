import { type Actor, may } from '@hotline/shared';

import type { NoticeReader } from './storage/notices.js';

export function readerOf(actor: Actor): NoticeReader {
  const ofUnit = may(actor, 'order.read-unit') ? actor.unitId : undefined;
  return {
    unitId: ofUnit ?? null,
    roles: actor.roles,
    leads: may(actor, 'board.view'),
    dispatches: may(actor, 'order.dispatch'),
  };
}
