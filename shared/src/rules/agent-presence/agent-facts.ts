import type { AgentReason, AgentWish } from './agent-state.js';

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
  /** What the browser says of its softphone. */
  readonly softphoneRegistered: boolean;
  /** What the switch says of it. Both must agree before a call is offered (PRS-05). */
  readonly lineRegistered: boolean;
  /** Since when the agent waits for a call: decides who is next. */
  readonly idleSince: Date;
}

/** An agent nobody has heard of yet. */
export function unknownAgent(now: Date): AgentFacts {
  return {
    wish: 'OFFLINE',
    present: false,
    softphoneRegistered: false,
    lineRegistered: false,
    idleSince: now,
  };
}
