import {
  extensionsAreUsedUp,
  handlerIsInTime,
  noOverrideStands,
  overrideIsAnothers,
} from '../guards/extension-override-is-open.js';
import { noExtensionIsPending } from '../guards/no-extension-is-pending.js';
import { textIsGiven } from '../guards/text-is-given.js';
import type { TransitionsOf } from './transition.js';

/** 特批: the third extension takes two people of the centre and the leader's word (rulebook row 35). */
export const EXTENSION_OVERRIDE: TransitionsOf<
  'PROPOSE_EXTENSION_OVERRIDE' | 'CONFIRM_EXTENSION_OVERRIDE' | 'DECLINE_EXTENSION_OVERRIDE'
> = {
  PROPOSE_EXTENSION_OVERRIDE: {
    row: '35',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'request.rule',
    guards: [extensionsAreUsedUp, noOverrideStands, noExtensionIsPending, handlerIsInTime],
    inputGuards: [textIsGiven('reason')],
    fact: 'ExtensionOverrideProposed',
  },
  CONFIRM_EXTENSION_OVERRIDE: {
    row: '35',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'extension.override',
    guards: [overrideIsAnothers, handlerIsInTime],
    inputGuards: [textIsGiven('leaderText')],
    fact: 'ExtensionOverrideConfirmed',
  },
  DECLINE_EXTENSION_OVERRIDE: {
    row: '35',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'extension.override',
    guards: [overrideIsAnothers],
    inputGuards: [textIsGiven('reason')],
    fact: 'ExtensionOverrideDeclined',
  },
};
