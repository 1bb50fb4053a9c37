import type { ExtensionOverrideFacts } from '../facts/extension-override-facts.js';
import type { ChangesOf } from './change-of.js';

export const CHANGES_OF_EXTENSION_OVERRIDE: ChangesOf<keyof ExtensionOverrideFacts> = {
  ExtensionOverrideProposed: ({ handling }, { at, by, reason }) => ({
    handling: {
      ...handling,
      extensionOverride: {
        reason,
        proposedAt: at,
        proposedBy: by,
        confirmedAt: null,
        confirmedBy: null,
        leaderText: '',
      },
    },
  }),
  ExtensionOverrideConfirmed: ({ handling }, { at, by, leaderText }) => ({
    handling: {
      ...handling,
      extensionOverride: handling.extensionOverride && {
        ...handling.extensionOverride,
        confirmedAt: at,
        confirmedBy: by.name,
        leaderText,
      },
    },
  }),
  ExtensionOverrideDeclined: ({ handling }) => ({
    handling: { ...handling, extensionOverride: null },
  }),
};
