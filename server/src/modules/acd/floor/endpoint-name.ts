const PREFIX = 'agent-';

/** The telephone of an agent at the switch. */
export const endpointOf = (agentId: string): string => PREFIX + agentId;

/** Whose telephone it is; undefined for others (the demo's). */
export function agentOfEndpoint(endpoint: string): string | undefined {
  return endpoint.startsWith(PREFIX) ? endpoint.slice(PREFIX.length) : undefined;
}
