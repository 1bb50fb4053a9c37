import type { CloseReport, Due, ReturnReason } from '@hotline/shared';

export const REQUEST_KINDS = ['RETURN', 'EXTENSION', 'CLOSE'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export interface ReturnPayload {
  readonly reasonCode: ReturnReason;
  readonly reasonText: string;
  readonly basis: string;
  readonly suggestedUnitId: string | null;
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

/** What only one kind of request has. */
export interface RequestPayloads {
  RETURN: ReturnPayload;
  EXTENSION: ExtensionPayload;
  CLOSE: ClosePayload;
}

export type RequestPayload = RequestPayloads[RequestKind];
