import { SYSTEM_ACTOR } from '../../permissions/actor.js';
import { ATTACHMENT_KINDS } from '../attachment.js';
import type { WorkOrder } from '../work-order.js';
import { attached, fileOf, progressRecorded, removed } from './file-steps.js';
import { HEATING_CLERK } from './people-and-units.js';
import type { Attempt } from './random-commands.js';

/** What can be laid beside an order, taken back, or told of it. */
export function fileAttempts(n: number, order: WorkOrder | null, at: string): Attempt[] {
  const all = order?.assignments ?? [];
  const assignmentId = all[n % Math.max(all.length, 1)]?.id ?? 'nobody';
  const kind = ATTACHMENT_KINDS[n % ATTACHMENT_KINDS.length] ?? 'HANDLING';
  const progress = n % 4 ? '已派员现场查看' : '';
  const file = fileOf({ assignmentId, round: order?.round ?? 1 });
  return [
    ['ATTACH_FILE', () => attached(at, kind, HEATING_CLERK, n % 21).command],
    ['REMOVE_FILE', () => removed(at, SYSTEM_ACTOR, { file, cited: n % 2 === 0 }).command],
    [
      'RECORD_PROGRESS',
      () => progressRecorded(at, { assignmentId, progress, files: [file] }).command,
    ],
  ];
}
