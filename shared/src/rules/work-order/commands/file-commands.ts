import type { AttachmentKind, CitesFiles, OrderFile } from '../attachment.js';

export interface FileCommands {
  /** The content has been checked; `standing` files are on the order already, `most` may be. */
  ATTACH_FILE: { attachmentId: string; kind: AttachmentKind; standing: number; most: number };
  /** `cited`: a paper that was filed, or waits for its signature, names the file. */
  REMOVE_FILE: { file: OrderFile; cited: boolean };
  RECORD_PROGRESS: CitesFiles & {
    progressId: string;
    assignmentId: string;
    progress: string;
    files?: readonly OrderFile[];
  };
}
