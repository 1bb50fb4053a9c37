import type { CommandType, ReviewKind } from '@hotline/shared';

import type { TextKey } from '../../../i18n/text-key';

/** A desk where an order goes on, and the commands that are given there. */
export interface Desk {
  readonly path: string;
  readonly query: { readonly kind?: ReviewKind };
  readonly name: TextKey;
  readonly commands: readonly CommandType[];
}

const review = (kind: ReviewKind, ...commands: CommandType[]): Desk => ({
  path: '/review',
  query: { kind },
  name: 'shell.workplace.review',
  commands,
});

export const DESKS: readonly Desk[] = [
  {
    path: '/dispatch',
    query: {},
    name: 'shell.workplace.dispatch',
    commands: ['DISPATCH', 'ASK_FOR_INFO'],
  },
  {
    path: '/dispatch/in-hand/help-requested',
    query: {},
    name: 'dispatch.inHand.help-requested',
    commands: ['DECLINE_HELP'],
  },
  {
    path: '/dispatch/in-hand/in-progress',
    query: {},
    name: 'dispatch.inHand.join',
    commands: ['ADD_CO'],
  },
  review('FILING', 'ACKNOWLEDGE_FILING'),
  review('RETURN', 'APPROVE_RETURN'),
  review('DISPUTE', 'RULE_DISPUTE'),
  review('EXTENSION', 'APPROVE_EXTENSION'),
  review('CLOSE', 'APPROVE_CLOSE'),
  review('REPEATED', 'CONFIRM_REPEATED'),
  review('DISSATISFIED', 'RULE_REWORK', 'PROPOSE_STRIKE_OFF', 'CONFIRM_STRIKE_OFF'),
  {
    path: '/callback',
    query: {},
    name: 'shell.workplace.callback',
    commands: ['RECORD_SATISFIED'],
  },
  {
    path: '/unit',
    query: {},
    name: 'shell.workplace.unit',
    commands: [
      'SIGN',
      'SIGN_AS_CO',
      'SIGN_AS_SUB',
      'SIGN_AND_FORWARD',
      'FORWARD',
      'RETURN_SUB',
      'REPORT_AS_SUB',
      'FILE_DISPUTE',
      'REQUEST_RETURN',
      'REQUEST_MISSIGN_RETURN',
      'ASK_FOR_HELP',
      'REPORT_AS_CO',
      'REQUEST_EXTENSION',
      'DRAFT_CLOSE',
      'FILE_CLOSE',
      'APPROVE_EXTENSION_AS_UNIT',
      'APPROVE_CLOSE_AS_UNIT',
    ],
  },
];
