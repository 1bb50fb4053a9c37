import { mayReadFile } from '../attachment.js';
import type { InputGuard } from './guard.js';

/** What a paper names stands on this order, and the one who names it may read it. */
export const filesAreCitable: InputGuard<
  'RECORD_PROGRESS' | 'DRAFT_CLOSE' | 'REQUEST_RETURN' | 'REQUEST_MISSIGN_RETURN'
> = (command, { order, actor }) => {
  const { attachmentIds = [] } = command.type === 'DRAFT_CLOSE' ? command.report : command;
  const { files = [] } = command;
  const citable = files.filter((file) => !file.removed && order && mayReadFile(order, actor, file));
  return attachmentIds.every((id) => citable.some((file) => file.id === id))
    ? undefined
    : { code: 'file-unknown', params: {} };
};
