import { type Actor, may } from '../permissions/actor.js';
import { liveAssignments, ownAssignment } from './assignment.js';
import { visibleFields } from './order-visibility.js';
import type { WorkOrder } from './work-order.js';

/** What a file on an order is for (附件, rulebook 2.1). */
export const ATTACHMENT_KINDS = [
  'CITIZEN', // 诉求人材料
  'CONTACT_EVIDENCE', // 联系证据
  'HANDLING', // 办理附件
  'RETURN_BASIS', // 退回依据
  'CLOSE', // 办结附件
  'INSTRUCTION', // 批示件
] as const;

export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** What is taken, by its content; what a file calls itself decides nothing. */
export const ATTACHMENT_MEDIA = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
] as const;

export type AttachmentMedia = (typeof ATTACHMENT_MEDIA)[number];

/** A file as the rules see it. */
export interface OrderFile {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly round: number;
  /** Of the unit that it comes from; null for the centre's. */
  readonly assignmentId: string | null;
  readonly uploadedById: string;
  readonly removed: boolean;
}

/** A paper that names files: they have been looked up by those ids. */
export interface CitesFiles {
  readonly attachmentIds?: readonly string[] | undefined;
}

/** Who brings which kind, and while what is going on. */
export function mayAttach(order: WorkOrder, actor: Actor, kind: AttachmentKind): boolean {
  const own = ownAssignment(order, actor);
  switch (kind) {
    case 'CITIZEN':
      return (
        may(actor, 'order.register') && (order.state !== 'DRAFT' || order.createdById === actor.id)
      );
    case 'INSTRUCTION':
      return may(actor, 'supervision.manage');
    case 'RETURN_BASIS':
      return own?.role === 'LEAD' && ['PENDING_SIGN', 'IN_PROGRESS'].includes(order.state);
    case 'CONTACT_EVIDENCE':
    case 'HANDLING':
    case 'CLOSE':
      return own?.signedAt != null && ['IN_PROGRESS', 'REWORK'].includes(order.state);
  }
}

/**
 * Of those who may see the order. What the citizen handed in can show the citizen: it follows the
 * name (G3). A unit reads what belongs to its round: the LEAD everything, and who handles the order
 * for it; the others their own and what comes from below them.
 */
export function mayReadFile(order: WorkOrder, actor: Actor, file: OrderFile): boolean {
  if (file.uploadedById === actor.id) return true;
  const { identity, centreOnly } = visibleFields(order, actor);
  if (file.kind === 'CITIZEN') return identity === 'NAMED';
  if (centreOnly || file.kind === 'INSTRUCTION') return true;
  if (file.round !== order.round) return false;
  const own = ownAssignment(order, actor);
  return own?.role === 'LEAD' || own?.handler === true || comesFromBelow(order, actor, file);
}

function comesFromBelow(order: WorkOrder, { unitId }: Actor, file: OrderFile): boolean {
  const from = liveAssignments(order).find(({ id }) => id === file.assignmentId);
  return unitId !== undefined && from !== undefined && from.unitChain.includes(unitId);
}
