import type { AttachmentKind } from '../attachment.js';

export interface FileFacts {
  FileAttached: { attachmentId: string; kind: AttachmentKind; assignmentId: string | null };
  FileRemoved: { attachmentId: string; kind: AttachmentKind; assignmentId: string | null };
  ProgressRecorded: {
    progressId: string;
    assignmentId: string;
    progress: string;
    attachmentIds: readonly string[];
  };
}
