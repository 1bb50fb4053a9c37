import { assignmentIsOwn } from '../guards/assignment-is-own.js';
import { helpIsPending, noHelpIsPending } from '../guards/help-may-be-asked.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { unitHandlesIt } from '../guards/unit-handles-it.js';
import { helpRequestIsOpen, unitMayJoin } from '../guards/unit-may-join.js';
import type { TransitionsOf } from './transition.js';

/** A unit that joins while the LEAD is at work (rulebook row 32). */
export const CO_HANDLING: TransitionsOf<'ASK_FOR_HELP' | 'ADD_CO' | 'DECLINE_HELP'> = {
  ASK_FOR_HELP: {
    row: '32',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'help.request',
    guards: [unitHandlesIt, noHelpIsPending],
    inputGuards: [assignmentIsOwn, unitMayJoin, textIsGiven('reason')],
    fact: 'HelpRequested',
  },
  ADD_CO: {
    row: '32',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'order.dispatch',
    guards: [],
    inputGuards: [helpRequestIsOpen, unitMayJoin],
    fact: 'CoAdded',
  },
  DECLINE_HELP: {
    row: '32',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'order.dispatch',
    guards: [helpIsPending],
    inputGuards: [helpRequestIsOpen, textIsGiven('reason')],
    fact: 'HelpDeclined',
  },
};
