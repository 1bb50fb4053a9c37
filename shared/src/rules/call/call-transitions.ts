import type { CallCommand } from './call-command.js';
import type { CallFact } from './call-fact.js';
import type { CallState } from './call-state.js';

export interface CallTransition {
  readonly command: CallCommand['type'];
  readonly from: readonly CallState[];
  /** The state afterwards; `same` keeps it. */
  readonly to: CallState | 'same';
  readonly facts: readonly CallFact['type'][];
  /** In plain words, for the drawing. */
  readonly when: string;
}

const BEFORE_ANSWER = ['ARRIVED', 'GREETING', 'MENU', 'WAITING', 'OFFERED'] as const;

/** THE TABLE of a call (rulebook 2.3 rows 1 and 2). A call comes into being as ARRIVED. */
export const CALL_TRANSITIONS: readonly CallTransition[] = [
  {
    command: 'greet',
    from: ['ARRIVED'],
    to: 'GREETING',
    facts: ['CallGreeted'],
    when: 'the switch has answered; the recording notice plays',
  },
  {
    command: 'enter-menu',
    from: ['GREETING'],
    to: 'MENU',
    facts: ['CallEnteredMenu'],
    when: 'the greeting is over',
  },
  {
    command: 'queue',
    from: ['MENU'],
    to: 'WAITING',
    facts: ['CallQueued'],
    when: 'a digit was pressed or the menu time ran out',
  },
  {
    command: 'offer',
    from: ['WAITING'],
    to: 'OFFERED',
    facts: ['CallOffered'],
    when: 'the longest-idle READY agent is reserved',
  },
  {
    command: 'miss-offer',
    from: ['OFFERED'],
    to: 'WAITING',
    facts: ['CallOfferMissed'],
    when: 'the agent did not take it: back to the head of the queue',
  },
  {
    command: 'answer',
    from: ['OFFERED'],
    to: 'TALKING',
    facts: ['CallAnswered'],
    when: 'the agent took it',
  },
  {
    command: 'hold',
    from: ['TALKING'],
    to: 'same',
    facts: ['CallHeld'],
    when: 'the agent holds or resumes',
  },
  {
    command: 'lose-agent',
    from: ['TALKING'],
    to: 'WAITING',
    facts: ['CallLostAgent'],
    when: "the agent's browser is gone and did not come back",
  },
  {
    command: 'end',
    from: BEFORE_ANSWER,
    to: 'ENDED',
    facts: ['CallEnded', 'CallDisposed'],
    when: 'the caller gave up, or the line or the switch failed',
  },
  {
    command: 'end',
    from: ['TALKING'],
    to: 'ENDED',
    facts: ['CallEnded'],
    when: 'either side put down; the agent owes a disposition',
  },
  {
    command: 'dispose',
    from: ['TALKING', 'ENDED'],
    to: 'same',
    facts: ['CallDisposed'],
    when: 'the work order has its outcome',
  },
  {
    command: 'dispose-without-order',
    from: ['ENDED'],
    to: 'same',
    facts: ['CallDisposed'],
    when: 'the agent says why no work order was needed',
  },
];
