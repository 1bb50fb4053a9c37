import { ownAssignment } from '../assignment.js';
import type { FileCommands } from '../commands/file-commands.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_FILES: FactsOf<keyof FileCommands> = {
  ATTACH_FILE: ({ attachmentId, kind }, { order, actor }) => ({
    type: 'FileAttached',
    attachmentId,
    kind,
    assignmentId: (order && ownAssignment(order, actor)?.id) ?? null,
  }),
  REMOVE_FILE: ({ file: { id, kind, assignmentId } }) => ({
    type: 'FileRemoved',
    attachmentId: id,
    kind,
    assignmentId,
  }),
  RECORD_PROGRESS: ({ progressId, assignmentId, progress, attachmentIds = [] }) => ({
    type: 'ProgressRecorded',
    progressId,
    assignmentId,
    progress,
    attachmentIds,
  }),
};
