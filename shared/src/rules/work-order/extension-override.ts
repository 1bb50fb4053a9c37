/** 特批延期: a third extension, proposed by the reviewer and confirmed by a second person (row 35). */
export interface ExtensionOverride {
  readonly reason: string;
  readonly proposedAt: string;
  readonly proposedBy: { readonly id: string; readonly name: string };
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  /** What the leader decided, in the leader's words; empty until it is confirmed. */
  readonly leaderText: string;
}
