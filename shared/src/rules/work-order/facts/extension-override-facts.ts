export interface ExtensionOverrideFacts {
  ExtensionOverrideProposed: { reason: string };
  ExtensionOverrideConfirmed: { leaderText: string };
  ExtensionOverrideDeclined: { reason: string };
}
