/** Names in Redis that presence and the call floor share. */
export const LEASE_PREFIX = 'agent-lease:';
export const AGENT_PREFIX = 'agent:';
/** READY agents without a reservation; score: since when they wait for a call, ms. */
export const IDLE_AGENTS = 'agents-idle';
/** Channel: an agent has become idle. */
export const IDLE_AGENTS_CHANGED = 'agents-idle-changed';
/** Set when Redis is found empty: leases younger than this may not have been renewed yet. */
export const EPOCH = 'presence-epoch';

export const leaseKey = (agentId: string) => LEASE_PREFIX + agentId;
export const agentKey = (agentId: string) => AGENT_PREFIX + agentId;
