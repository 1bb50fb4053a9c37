export interface ExtensionOverrideCommands {
  PROPOSE_EXTENSION_OVERRIDE: { reason: string };
  CONFIRM_EXTENSION_OVERRIDE: { leaderText: string };
  DECLINE_EXTENSION_OVERRIDE: { reason: string };
}
