import { assignmentIsOwn } from '../guards/assignment-is-own.js';
import { assignmentIsSigned } from '../guards/assignment-is-signed.js';
import { fileIsActorsToRemove } from '../guards/file-is-actors-to-remove.js';
import { fileMayBeAttached } from '../guards/file-may-be-attached.js';
import { filesAreCitable } from '../guards/files-are-citable.js';
import { someFileMayBeAttached } from '../guards/some-file-may-be-attached.js';
import { textIsGiven } from '../guards/text-is-given.js';
import type { TransitionsOf } from './transition.js';

/** 附件 and 办理进展: what people lay beside an order (rulebook 2.1, rows 22 and 38). */
export const FILES: TransitionsOf<'ATTACH_FILE' | 'REMOVE_FILE' | 'RECORD_PROGRESS'> = {
  ATTACH_FILE: {
    row: '22, 29, 38',
    from: [
      'DRAFT',
      'NEED_INFO',
      'PENDING_DISPATCH',
      'PENDING_SIGN',
      'RETURN_PENDING',
      'IN_PROGRESS',
      'REWORK',
      'CLOSE_PENDING',
      'PENDING_CALLBACK',
      'DISSATISFIED',
    ],
    to: 'SAME',
    who: 'file.attach',
    guards: [someFileMayBeAttached],
    inputGuards: [fileMayBeAttached],
    fact: 'FileAttached',
  },
  /** Before the close is filed: what was judged stays as it was judged. */
  REMOVE_FILE: {
    row: '22, 29, 38',
    from: [
      'DRAFT',
      'NEED_INFO',
      'PENDING_DISPATCH',
      'PENDING_SIGN',
      'RETURN_PENDING',
      'IN_PROGRESS',
      'REWORK',
    ],
    to: 'SAME',
    who: 'file.attach',
    guards: [someFileMayBeAttached],
    inputGuards: [fileIsActorsToRemove],
    fact: 'FileRemoved',
  },
  RECORD_PROGRESS: {
    row: '38',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'close.draft',
    guards: [assignmentIsSigned],
    inputGuards: [assignmentIsOwn, textIsGiven('progress'), filesAreCitable],
    fact: 'ProgressRecorded',
  },
};
