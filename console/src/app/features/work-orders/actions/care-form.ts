import type { CommandType, ContactMeans } from '@hotline/shared';

/** What one can do with an order on its own page, in the order it is offered. */
export const CARE_COMMANDS = [
  'URGE',
  'ADD_INFO',
  'RECORD_CONTACT',
  'CLOSE_INCOMPLETE',
  'PROPOSE_EXTENSION_OVERRIDE',
  'CONFIRM_EXTENSION_OVERRIDE',
  'DECLINE_EXTENSION_OVERRIDE',
  'RECALL',
  'SPLIT_FROM_GROUP',
  'REOPEN',
  'WITHDRAW',
] as const satisfies readonly CommandType[];

export type CareCommand = (typeof CARE_COMMANDS)[number];

/** What the form of an action asks for. */
export interface CareForm {
  readonly note: string;
  readonly means: ContactMeans;
  readonly reached: boolean | undefined;
  readonly identityChecked: boolean;
}

export const EMPTY_CARE: CareForm = {
  note: '',
  means: 'PHONE',
  reached: undefined,
  identityChecked: false,
};

export type CareGap = 'noteMissing' | 'wasReachedMissing' | 'identityMissing';

const SHORTEST_NOTE = 2;

/** What is still missing before it can be sent. */
export function careGap(command: CareCommand, form: CareForm): CareGap | undefined {
  if (form.note.trim().length < SHORTEST_NOTE) return 'noteMissing';
  if (command === 'RECORD_CONTACT' && form.reached === undefined) return 'wasReachedMissing';
  return command === 'WITHDRAW' && !form.identityChecked ? 'identityMissing' : undefined;
}
