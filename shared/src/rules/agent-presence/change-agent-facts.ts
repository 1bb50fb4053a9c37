import type { AgentEngagement, AgentFacts } from './agent-facts.js';
import type { AgentWish, DeclaredReason, SystemReason } from './agent-state.js';
import { effectiveState } from './effective-state.js';

/** What may happen to an agent. */
export type AgentChange =
  /** The person asks for a state. Ends the after-call work: the last wish counts (PRS-10). */
  | { readonly type: 'declare'; readonly wish: AgentWish; readonly reason?: DeclaredReason }
  | { readonly type: 'browser-seen'; readonly softphoneRegistered: boolean }
  | { readonly type: 'browser-lost' }
  | { readonly type: 'line-seen'; readonly registered: boolean }
  | { readonly type: 'reserve'; readonly callId: string }
  /** The offer is over without an answer; with a reason the agent gets no further call. */
  | { readonly type: 'release'; readonly callId: string; readonly notReady?: SystemReason }
  | { readonly type: 'talk'; readonly callId: string }
  | { readonly type: 'wrap-up'; readonly callId: string; readonly until: Date }
  | { readonly type: 'wrap-up-longer'; readonly until: Date }
  | { readonly type: 'wrap-up-over' };

type Change<T extends AgentChange['type']> = AgentChange & { type: T };

/** The agent is not READY, or busy with another call, or in no after-call work. */
export type AgentRefusal = 'agent-not-free' | 'agent-busy-elsewhere' | 'not-wrapping-up';

type Changed = AgentFacts | { readonly refusal: AgentRefusal };

/** Folds a change into the facts, or says why it cannot be. Unchanged facts come back as they are. */
export function changeAgentFacts(facts: AgentFacts, change: AgentChange, now: Date): Changed {
  switch (change.type) {
    case 'declare':
      return declare(facts, change, now);
    case 'browser-seen':
      return { ...facts, present: true, softphoneRegistered: change.softphoneRegistered };
    case 'browser-lost':
      return loseBrowser(facts);
    case 'line-seen':
      return { ...facts, lineRegistered: change.registered };
    case 'reserve':
      return reserve(facts, change, now);
    case 'release':
      return release(facts, change);
    case 'talk':
      return talk(facts, change);
    case 'wrap-up':
      return wrapUp(facts, change);
    case 'wrap-up-longer':
      return wrapUpLonger(facts, change);
    case 'wrap-up-over':
      return endWrapUp(facts, now);
  }
}

function reserve(facts: AgentFacts, { callId }: Change<'reserve'>, now: Date): Changed {
  if (effectiveState(facts, now).state !== 'READY') return { refusal: 'agent-not-free' };
  return { ...facts, engagement: { kind: 'RESERVED', callId } };
}

function talk(facts: AgentFacts, { callId }: Change<'talk'>): Changed {
  if (facts.engagement?.callId !== callId) return { refusal: 'agent-busy-elsewhere' };
  return { ...facts, engagement: { kind: 'TALKING', callId } };
}

function wrapUp(facts: AgentFacts, { callId, until }: Change<'wrap-up'>): AgentFacts {
  if (!isEngaged(facts, 'TALKING', callId)) return facts;
  return { ...facts, engagement: { kind: 'ACW', callId, until } };
}

function wrapUpLonger(facts: AgentFacts, { until }: Change<'wrap-up-longer'>): Changed {
  const { engagement } = facts;
  if (engagement?.kind !== 'ACW') return { refusal: 'not-wrapping-up' };
  return { ...facts, engagement: { ...engagement, until } };
}

function endWrapUp(facts: AgentFacts, now: Date): AgentFacts {
  const { engagement } = facts;
  if (engagement?.kind !== 'ACW' || engagement.until > now) return facts;
  return { ...facts, engagement: undefined, idleSince: now };
}

function isEngaged(
  { engagement }: AgentFacts,
  kind: AgentEngagement['kind'],
  callId: string,
): boolean {
  return engagement?.kind === kind && engagement.callId === callId;
}

function loseBrowser(facts: AgentFacts): AgentFacts {
  const gone = { ...facts, present: false, softphoneRegistered: false };
  if (facts.wish === 'OFFLINE') return gone;
  return { ...gone, wish: 'OFFLINE', wishReason: 'BROWSER_LOST' };
}

function declare(facts: AgentFacts, { wish, reason }: Change<'declare'>, now: Date): AgentFacts {
  const wrappingUp = facts.engagement?.kind === 'ACW';
  const beginsToWait = wish === 'READY' && (facts.wish !== 'READY' || wrappingUp);
  return {
    ...facts,
    wish,
    wishReason: reason,
    ...(wrappingUp && { engagement: undefined }),
    ...(beginsToWait && { idleSince: now }),
  };
}

function release(facts: AgentFacts, { callId, notReady }: Change<'release'>): AgentFacts {
  if (!isEngaged(facts, 'RESERVED', callId)) return facts;
  const free = { ...facts, engagement: undefined };
  // A wish that was declared while it rang is the agent's last word, so it stays.
  if (notReady === undefined || facts.wish !== 'READY') return free;
  return { ...free, wish: 'NOT_READY', wishReason: notReady };
}
