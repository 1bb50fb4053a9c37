import type { AgentReason, AgentState, AgentWish } from './agent-state.js';

/** What a call has made of the agent. At most one of these at a time. */
export type AgentEngagement =
  | { readonly kind: 'RESERVED'; readonly callId: string }
  | { readonly kind: 'TALKING'; readonly callId: string }
  | { readonly kind: 'ACW'; readonly callId: string; readonly until: Date };

/** Everything the state of an agent follows from; there is no other, hidden switch (PRS-01). */
export interface AgentFacts {
  readonly wish: AgentWish;
  readonly wishReason?: AgentReason;
  readonly engagement?: AgentEngagement;
  /** The browser's lease lives: it has sent a heartbeat within the last minute. */
  readonly present: boolean;
  /** Browser and switch both say that the softphone is registered (PRS-05). */
  readonly registered: boolean;
}

export interface EffectiveState {
  readonly state: AgentState;
  readonly reason?: AgentReason;
  readonly callId?: string;
}

/**
 * The first line that applies decides:
 *
 *   rings or talks             RESERVED, TALKING: a call goes on without the browser's leave
 *   wished to be gone          OFFLINE
 *   browser is gone            OFFLINE, BROWSER_LOST
 *   after-call work runs       ACW
 *   wished anything but READY  that wish with its reason
 *   softphone cannot ring      NOT_READY, SOFTPHONE_UNREGISTERED
 *   otherwise                  READY
 */
export function effectiveState(facts: AgentFacts, now: Date): EffectiveState {
  const { engagement, wish } = facts;
  if (engagement?.kind === 'RESERVED' || engagement?.kind === 'TALKING') {
    return { state: engagement.kind, callId: engagement.callId };
  }
  if (wish === 'OFFLINE') return withReason('OFFLINE', facts.wishReason);
  if (!facts.present) return { state: 'OFFLINE', reason: 'BROWSER_LOST' };
  if (engagement && engagement.until > now) return { state: 'ACW', callId: engagement.callId };
  if (wish !== 'READY') return withReason(wish, facts.wishReason);
  if (!facts.registered) return { state: 'NOT_READY', reason: 'SOFTPHONE_UNREGISTERED' };
  return { state: 'READY' };
}

function withReason(state: AgentState, reason: AgentReason | undefined): EffectiveState {
  return reason === undefined ? { state } : { state, reason };
}
