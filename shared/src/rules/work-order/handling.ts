import type { CloseReport } from './close-report.js';
import type { Dispute } from './dispute.js';
import type { ExtensionOverride } from './extension-override.js';
import type { Filing } from './filing.js';
import type { JudgeStep } from './first-judge.js';
import type { OpenHelpRequest } from './help-request.js';
import { type Merging, NO_MERGING } from './merging.js';
import type { OrderClockState } from './order-clock.js';
import { BLANK_OVERLAYS, type Overlays } from './overlays.js';
import type { Satisfaction } from './satisfaction.js';

export const HANDLING_CLOCKS = [
  'T-INFO',
  'T-RULING',
  'T-URGENT-CONTACT',
  'T-EXT-REV',
  'T-CLOSE-REV',
  'T-CB',
  'T-JUDGE',
  'T-REWORK',
  'T-ARCH',
] as const;

export type HandlingClock = (typeof HANDLING_CLOCKS)[number];

export type HandlingClocks = Readonly<Partial<Record<HandlingClock, OrderClockState>>>;

/** Whether somebody spoke with the requester. */
export interface ContactCount {
  readonly reached: number;
  readonly failed: number;
}

/** The one extension request that waits for its ruling. */
export interface OpenExtension {
  readonly id: string;
  readonly assignmentId: string;
  /** Working days asked for, 1 to 7. */
  readonly days: number;
  readonly filedAt: string;
  readonly step: JudgeStep;
}

/** What the clerk wrote and the leader has not signed yet. */
export interface CloseDraft {
  readonly report: CloseReport;
  readonly draftedAt: string;
  readonly draftedBy: string;
  /** The leader wants it written again. */
  readonly sentBack: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** The close request that waits for its ruling. */
export interface OpenClose {
  readonly id: string;
  readonly assignmentId: string;
  readonly filedAt: string;
  readonly step: JudgeStep;
  /** Where a rejection leads back to. */
  readonly from: 'IN_PROGRESS' | 'REWORK';
}

/** 销号: proposed by one person of the centre, confirmed by another. */
export interface StrikeOff {
  readonly reason: string;
  readonly proposedAt: string;
  readonly proposedBy: { readonly id: string; readonly name: string };
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
}

/** What the dispatcher misses. */
export interface OpenInfoRequest {
  readonly missing: string;
  readonly at: string;
  readonly by: string;
}

/** Where an order stands between its dispatch and its archive. Plain JSON; instants ISO 8601, UTC. */
export interface Handling {
  /** Since the last dispatch, the last ruling for rework, or the last question for missing facts. */
  readonly contacts: ContactCount;
  readonly infoRequest: OpenInfoRequest | null;
  /** In this round, ruled or not. */
  readonly dispute: Dispute | null;
  readonly openExtension: OpenExtension | null;
  /** In this round (I5). */
  readonly approvedExtensions: number;
  /** In this round. */
  readonly extensionOverride: ExtensionOverride | null;
  /** In this round, answered or not. */
  readonly filing: Filing | null;
  readonly openHelp: OpenHelpRequest | null;
  readonly closeDraft: CloseDraft | null;
  readonly openClose: OpenClose | null;
  /** In this round. */
  readonly rejectedCloses: number;
  readonly reworkCount: number;
  /** Over all rounds: how often the citizen had to ask. */
  readonly urgeCount: number;
  /** Instants at which nobody was reached, since the close was accepted. */
  readonly callbackTries: readonly string[];
  readonly satisfaction: Satisfaction | null;
  readonly strikeOff: StrikeOff | null;
  /** Steps of the escalation ladder that are behind it, see `keyOfStep`; each is climbed once. */
  readonly climbedSteps: readonly string[];
  readonly closedAt: string | null;
  /** 督办, 批示, 跟踪, 突发事件: over all rounds. */
  readonly overlays: Overlays;
  readonly merging: Merging;
  /** Whether one runs is a question of the order's state too: see `runningClocks`. */
  readonly clocks: HandlingClocks;
}

export const BLANK_HANDLING: Handling = {
  contacts: { reached: 0, failed: 0 },
  infoRequest: null,
  dispute: null,
  openExtension: null,
  approvedExtensions: 0,
  extensionOverride: null,
  filing: null,
  openHelp: null,
  closeDraft: null,
  openClose: null,
  rejectedCloses: 0,
  reworkCount: 0,
  urgeCount: 0,
  callbackTries: [],
  satisfaction: null,
  strikeOff: null,
  climbedSteps: [],
  closedAt: null,
  overlays: BLANK_OVERLAYS,
  merging: NO_MERGING,
  clocks: {},
};
