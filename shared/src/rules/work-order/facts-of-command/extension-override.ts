import type { ExtensionOverrideCommands } from '../commands/extension-override-commands.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_EXTENSION_OVERRIDE: FactsOf<keyof ExtensionOverrideCommands> = {
  PROPOSE_EXTENSION_OVERRIDE: ({ reason }) => ({ type: 'ExtensionOverrideProposed', reason }),
  CONFIRM_EXTENSION_OVERRIDE: ({ leaderText }) => ({
    type: 'ExtensionOverrideConfirmed',
    leaderText,
  }),
  DECLINE_EXTENSION_OVERRIDE: ({ reason }) => ({ type: 'ExtensionOverrideDeclined', reason }),
};
