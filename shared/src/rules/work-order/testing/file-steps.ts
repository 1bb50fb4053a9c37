import type { Actor } from '../../permissions/actor.js';
import type { AttachmentKind, OrderFile } from '../attachment.js';
import type { FileCommands } from '../commands/file-commands.js';
import type { Step } from './given-when-then.js';
import { closeDrafted, closeFiled, contacted } from './handling-steps.js';
import { HEATING_CLERK } from './people-and-units.js';
import { assignmentId, minutesAfter } from './steps.js';

export const SUPERVISOR: Actor = {
  id: 'supervisor-1',
  name: '许楠',
  kind: 'PERSON',
  roles: ['SUPERVISOR'],
};

/** Brought by the heating clerk in the first round, unless told otherwise. */
export function fileOf(changes: Partial<OrderFile> = {}): OrderFile {
  return {
    id: 'file-1',
    kind: 'HANDLING',
    round: 1,
    assignmentId: assignmentId(),
    uploadedById: HEATING_CLERK.id,
    removed: false,
    ...changes,
  };
}

export function attached(
  at: string,
  kind: AttachmentKind = 'HANDLING',
  by: Actor = HEATING_CLERK,
  standing = 0,
): Step {
  return {
    command: { type: 'ATTACH_FILE', attachmentId: `f-${at}`, kind, standing, most: 20 },
    by,
    at,
  };
}

export function removed(
  at: string,
  by: Actor = HEATING_CLERK,
  changes: Partial<FileCommands['REMOVE_FILE']> = {},
): Step {
  return { command: { type: 'REMOVE_FILE', file: fileOf(), cited: false, ...changes }, by, at };
}

export function progressRecorded(
  at: string,
  changes: Partial<FileCommands['RECORD_PROGRESS']> = {},
  by: Actor = HEATING_CLERK,
): Step {
  return {
    command: {
      type: 'RECORD_PROGRESS',
      progressId: `p-${at}`,
      assignmentId: assignmentId(),
      progress: '已更换换热阀，正在升温。',
      ...changes,
    },
    by,
    at,
  };
}

/** Contacted, drafted and signed by the leader; the CO units are not waited for. */
export function closeFiledWith(at: string, attachmentIds: readonly string[]): Step[] {
  return [
    contacted(minutesAfter(at, -2)),
    closeDrafted(minutesAfter(at, -1), { attachmentIds, coWaiver: '协办事项另行答复' }),
    closeFiled(at),
  ];
}
