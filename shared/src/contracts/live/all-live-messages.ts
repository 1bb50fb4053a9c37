import type * as z from 'zod';

import { AgentChanged } from '../agents/floor.js';
import { CallChanged } from '../calls/call-live.js';
import { MessageLive } from '../messages/messages.js';
import { NoticeLive } from '../notices/notices.js';
import { EventChanged } from '../overlays/events.js';
import { OrderChanged } from '../work-orders/order-changed.js';

/** Every stored fact's message by type: what a console may be sent, and nothing else. */
export const LIVE_MESSAGES = {
  'agent.changed': AgentChanged,
  'call.changed': CallChanged,
  'order.changed': OrderChanged,
  'message.changed': MessageLive,
  'event.changed': EventChanged,
  'notice.issued': NoticeLive,
  'notice.opened': NoticeLive,
} as const satisfies Record<string, z.ZodType>;

export type LiveType = keyof typeof LIVE_MESSAGES;
