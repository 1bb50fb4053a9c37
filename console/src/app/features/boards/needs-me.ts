import type { AgentState, FloorAgent } from '@hotline/shared';

/** Why an agent needs the shift lead; undefined when all is as it should be. */
export type Need = 'lost' | 'no-answer' | 'long-wrap-up' | 'long-talk' | 'long-break' | 'long-busy';

const MINUTE_S = 60;
/** After-call work has 60 s; twice that is somebody who is stuck. The others are our own proposal. */
const TOO_LONG: Partial<Record<AgentState, { readonly seconds: number; readonly need: Need }>> = {
  ACW: { seconds: 2 * MINUTE_S, need: 'long-wrap-up' },
  TALKING: { seconds: 10 * MINUTE_S, need: 'long-talk' },
  BREAK: { seconds: 15 * MINUTE_S, need: 'long-break' },
  NOT_READY: { seconds: 10 * MINUTE_S, need: 'long-busy' },
};

export interface AgentRow {
  readonly agent: FloorAgent;
  readonly seconds: number;
  readonly need: Need | undefined;
}

/** The agents, those who need the lead first; among equals the one longest in the state. */
export function agentRows(agents: readonly FloorAgent[], now: Date): AgentRow[] {
  return agents
    .map((agent): AgentRow => {
      const seconds = Math.max(
        0,
        Math.round((now.getTime() - Date.parse(agent.presence.since)) / 1000),
      );
      return { agent, seconds, need: needOf(agent, seconds) };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || b.seconds - a.seconds);
}

function needOf({ presence: { state, reason } }: FloorAgent, seconds: number): Need | undefined {
  if (reason === 'BROWSER_LOST' || reason === 'SOFTPHONE_UNREGISTERED') return 'lost';
  if (reason === 'RING_NO_ANSWER' || reason === 'RING_REJECTED') return 'no-answer';
  const limit = TOO_LONG[state];
  return limit && seconds > limit.seconds ? limit.need : undefined;
}

const NEEDS: readonly Need[] = [
  'lost',
  'no-answer',
  'long-wrap-up',
  'long-talk',
  'long-break',
  'long-busy',
];
const STATES: readonly FloorAgent['presence']['state'][] = [
  'RESERVED',
  'TALKING',
  'ACW',
  'READY',
  'NOT_READY',
  'BREAK',
  'TRAINING',
  'MEETING',
  'OFFLINE',
];

function rankOf({ agent, need }: AgentRow): number {
  return need === undefined
    ? NEEDS.length + STATES.indexOf(agent.presence.state)
    : NEEDS.indexOf(need);
}
