export interface WaitingCall {
  readonly callId: string;
  /** The instant of the first queueing: a call that comes back keeps its place at the head. */
  readonly queuedAt: number;
}

export interface IdleAgent {
  readonly agentId: string;
  readonly idleSince: number;
  /** The browser's lease lives. */
  readonly present: boolean;
}

/**
 * Who gets whom: the call that waits longest and the agent who is idle longest; an agent whose
 * browser is gone is passed over. The model of `acd/redis/reserve.lua`, which does the same
 * atomically; a test holds the two together.
 */
export function pickPair(
  waiting: readonly WaitingCall[],
  idle: readonly IdleAgent[],
): { readonly callId: string; readonly agentId: string } | undefined {
  const call = first(
    waiting,
    ({ queuedAt }) => queuedAt,
    ({ callId }) => callId,
  );
  const agent = first(
    idle.filter(({ present }) => present),
    ({ idleSince }) => idleSince,
    ({ agentId }) => agentId,
  );
  return call && agent && { callId: call.callId, agentId: agent.agentId };
}

/** The earliest; of equals the one whose id sorts first, as a sorted set of Redis does. */
function first<T>(
  items: readonly T[],
  at: (item: T) => number,
  id: (item: T) => string,
): T | undefined {
  return [...items].sort((a, b) => at(a) - at(b) || (id(a) < id(b) ? -1 : 1))[0];
}
