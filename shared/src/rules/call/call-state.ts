/**
 * The life of one citizen's call.
 *
 *   ARRIVED → GREETING → MENU → WAITING ⇄ OFFERED → TALKING → ENDED
 *
 * A caller may hang up in every state; TALKING goes back to WAITING only when the agent is lost.
 */
export const CALL_STATES = [
  'ARRIVED', // the trunk handed it over, nobody has answered yet
  'GREETING', // hears the greeting with the recording notice
  'MENU', // may press a digit
  'WAITING', // hears music in the queue
  'OFFERED', // still hears music while one agent's telephone rings
  'TALKING', // speaks with an agent (or hears music on hold)
  'ENDED', // gone; its disposition may still be missing
] as const;

export type CallState = (typeof CALL_STATES)[number];

/** What the caller chose in the menu; whoever presses nothing asks for an operator. */
export const MENU_CHOICES = ['REQUEST', 'CONSULTATION', 'OPERATOR'] as const;

export type MenuChoice = (typeof MENU_CHOICES)[number];

export const CALL_ENDERS = ['CITIZEN', 'AGENT', 'SYSTEM'] as const;

/** Who put the telephone down. */
export type CallEnder = (typeof CALL_ENDERS)[number];

export const CALL_END_REASONS = [
  'HUNG_UP', // the caller or the agent put down
  'SWITCH_RESTARTED', // the switch came back without this call
  'LINE_FAILED', // the caller's line broke for another reason
] as const;

export type CallEndReason = (typeof CALL_END_REASONS)[number];
