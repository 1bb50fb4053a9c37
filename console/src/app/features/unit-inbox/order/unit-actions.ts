import type { CommandType, RefusalCode } from '@hotline/shared';

import type { ShortcutId } from '../../../ui/shortcuts/all-shortcuts';

/** The forms a clerk opens on an order. */
export type UnitForm =
  | 'forward'
  | 'giveBack'
  | 'contact'
  | 'close'
  | 'extension'
  | 'coReport'
  | 'return'
  | 'progress'
  | 'filing'
  | 'help'
  | 'missign';

export interface UnitAction {
  readonly command: CommandType;
  /** Undefined: done by the press itself. */
  readonly form?: UnitForm;
  readonly shortcut: ShortcutId;
}

/** In the order in which an order goes through the unit's hands. */
export const UNIT_ACTIONS: readonly UnitAction[] = [
  { command: 'SIGN', shortcut: 'sign' },
  { command: 'SIGN_AS_CO', shortcut: 'sign' },
  { command: 'SIGN_AS_SUB', shortcut: 'sign' },
  { command: 'SIGN_AND_FORWARD', form: 'forward', shortcut: 'forward' },
  { command: 'RECORD_CONTACT', form: 'contact', shortcut: 'record-contact' },
  { command: 'RECORD_PROGRESS', form: 'progress', shortcut: 'record-progress' },
  { command: 'DRAFT_CLOSE', form: 'close', shortcut: 'draft-close' },
  { command: 'REPORT_AS_CO', form: 'coReport', shortcut: 'draft-close' },
  { command: 'REPORT_AS_SUB', form: 'coReport', shortcut: 'draft-close' },
  { command: 'FORWARD', form: 'forward', shortcut: 'forward' },
  { command: 'REQUEST_EXTENSION', form: 'extension', shortcut: 'request-extension' },
  { command: 'ASK_FOR_HELP', form: 'help', shortcut: 'ask-for-help' },
  { command: 'FILE_DISPUTE', form: 'filing', shortcut: 'file-dispute' },
  { command: 'REQUEST_RETURN', form: 'return', shortcut: 'request-return' },
  { command: 'RETURN_SUB', form: 'giveBack', shortcut: 'request-return' },
  { command: 'REQUEST_MISSIGN_RETURN', form: 'missign', shortcut: 'request-return' },
];

/** What is not of this moment or not of this person is no action at all; the rest says why not. */
const NOT_OF_THIS_MOMENT: readonly RefusalCode[] = [
  'not-allowed',
  'wrong-state',
  'not-your-assignment',
  'already-signed',
  'only-lead-may-return',
  'sign-first',
  'handed-over',
  'sub-only-reports',
  'handler-files-close',
  'already-filed',
  'filing-too-late',
  'missign-too-late',
  'requester-contacted',
];

/** @param refusal what the rules have against a command now */
export function offeredActions(
  refusal: (command: CommandType) => { readonly code: RefusalCode } | undefined,
): UnitAction[] {
  return UNIT_ACTIONS.filter(({ command }) => {
    const code = refusal(command)?.code;
    return code === undefined || !NOT_OF_THIS_MOMENT.includes(code);
  });
}
