const AGENT = /^agent-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The telephone of an agent at the switch. */
export const endpointOf = (agentId: string): string => `agent-${agentId}`;

/** Whose telephone it is; undefined for others (the demo's). */
export function agentOfEndpoint(endpoint: string): string | undefined {
  return AGENT.exec(endpoint)?.[1];
}
