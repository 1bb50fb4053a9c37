import type {
  AgentEngagement,
  AgentFacts,
  AgentPresence,
  AgentReason,
  AgentState,
  AgentWish,
} from '@hotline/shared';

import type { EngagementKind } from './agent-presence.entity.js';

/** An agent as kept: the facts, and the effective state that was last told. */
export interface StoredAgent extends AgentFacts {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly seatId?: string;
  readonly told: {
    readonly state: AgentState;
    readonly reason?: AgentReason;
    readonly callId?: string;
    readonly since: Date;
  };
}

export interface AgentRow {
  account_id: string;
  version: number;
  revision: number;
  wish: AgentWish;
  wish_reason: AgentReason | null;
  engagement: EngagementKind | null;
  call_id: string | null;
  wrap_up_until: Date | null;
  present: boolean;
  softphone_registered: boolean;
  line_registered: boolean;
  idle_since: Date;
  seat_id: string | null;
  state: AgentState;
  reason: AgentReason | null;
  since: Date;
}

export const AGENT_COLUMNS = `account_id, version, revision, wish, wish_reason, engagement, call_id,
  wrap_up_until, present, softphone_registered, line_registered, idle_since, seat_id, state, reason,
  since`;

export function agentOf(row: AgentRow): StoredAgent {
  const engagement = engagementOf(row);
  return {
    id: row.account_id,
    version: row.version,
    revision: row.revision,
    wish: row.wish,
    wishReason: row.wish_reason ?? undefined,
    engagement,
    present: row.present,
    softphoneRegistered: row.softphone_registered,
    lineRegistered: row.line_registered,
    idleSince: row.idle_since,
    seatId: row.seat_id ?? undefined,
    told: {
      state: row.state,
      reason: row.reason ?? undefined,
      callId: row.state === engagement?.kind ? engagement.callId : undefined,
      since: row.since,
    },
  };
}

function engagementOf(row: AgentRow): AgentEngagement | undefined {
  if (row.engagement === null || row.call_id === null) return undefined;
  if (row.engagement !== 'ACW') return { kind: row.engagement, callId: row.call_id };
  return row.wrap_up_until === null
    ? undefined
    : { kind: 'ACW', callId: row.call_id, until: row.wrap_up_until };
}

/** The agent as consoles see it. */
export function presenceOf({
  version,
  wish,
  wishReason,
  told,
  engagement,
}: StoredAgent): AgentPresence {
  const { state, reason, callId, since } = told;
  return {
    version,
    wish,
    ...(wishReason && { wishReason }),
    state,
    ...(reason && { reason }),
    since: since.toISOString(),
    ...(callId && { callId }),
    ...(state === 'ACW' &&
      engagement?.kind === 'ACW' && { wrapUpUntil: engagement.until.toISOString() }),
  };
}
