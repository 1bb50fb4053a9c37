import type { CloseReport, DisputeGround, Due, ReturnReason, UnitName } from '@hotline/shared';

export const REQUEST_KINDS = ['RETURN', 'EXTENSION', 'CLOSE', 'FILING', 'HELP'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export interface ReturnPayload {
  readonly reasonCode: ReturnReason;
  readonly reasonText: string;
  readonly basis: string;
  readonly suggestedUnitId: string | null;
  readonly attachmentIds?: readonly string[] | undefined;
  /** 误签更正; left out of what was stored before there was one. */
  readonly missign?: boolean;
}

export interface ExtensionPayload {
  /** Working days asked for. */
  readonly days: number;
  readonly reason: string;
  readonly oldDueAt: string;
  /** Once approved. */
  readonly newDue?: Due;
}

export interface ClosePayload {
  readonly report: CloseReport;
  readonly opinion: string;
  readonly draftedBy: string;
  readonly late: boolean;
}

export interface FilingPayload {
  readonly ground: DisputeGround;
  readonly counterpart: UnitName;
  readonly reason: string;
  readonly oldSignDueAt: string;
  readonly signDue: Due;
}

export interface HelpPayload {
  /** Whose help is asked for. */
  readonly helper: UnitName;
  readonly reason: string;
}

/** What only one kind of request has. */
export interface RequestPayloads {
  RETURN: ReturnPayload;
  EXTENSION: ExtensionPayload;
  CLOSE: ClosePayload;
  FILING: FilingPayload;
  HELP: HelpPayload;
}

export type RequestPayload = RequestPayloads[RequestKind];
