import type { AgentFacts } from './agent-facts.js';
import type { AgentReason, AgentState } from './agent-state.js';

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
  const registered = facts.softphoneRegistered && facts.lineRegistered;
  if (!registered) return { state: 'NOT_READY', reason: 'SOFTPHONE_UNREGISTERED' };
  return { state: 'READY' };
}

function withReason(state: AgentState, reason: AgentReason | undefined): EffectiveState {
  return reason === undefined ? { state } : { state, reason };
}
