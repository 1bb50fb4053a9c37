/** 申请协办: the one that waits for the dispatcher (row 32). */
export interface OpenHelpRequest {
  readonly id: string;
  readonly assignmentId: string;
  /** Whose help is asked for. */
  readonly unitId: string;
  readonly unitName: string;
  readonly filedAt: string;
}
