import type { UserAgent } from 'sip.js';

/**
 * Asks the switch for a sign of life (OPTIONS). Any final answer proves the way there and back;
 * what it says does not matter.
 */
export function answersInTime(agent: UserAgent, withinMs: number): Promise<boolean> {
  const { uri } = agent.configuration;
  const core = agent.userAgentCore;
  const message = core.makeOutgoingRequestMessage('OPTIONS', uri, uri, uri, {});
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), withinMs);
    const answered = () => {
      clearTimeout(timer);
      resolve(true);
    };
    core.request(message, { onAccept: answered, onReject: answered, onRedirect: answered });
  });
}
