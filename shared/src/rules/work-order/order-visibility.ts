import { type Actor, may } from '../permissions/actor.js';
import { liveAssignments, ownAssignment } from './assignment.js';
import { speaksWithRequester } from './handler-of.js';
import type { WorkOrder } from './work-order.js';

export type VisibilityQuestion = Pick<
  WorkOrder,
  'state' | 'createdById' | 'round' | 'assignments'
> & { readonly form: Pick<WorkOrder['form'], 'confidential' | 'requestType'> };

/**
 * Who may see that an order exists. `queries/visible-to.ts` on the server asks the same in SQL, and
 * a property test demands the same answer from both.
 *
 * A draft is its agent's alone. The centre sees everything else. A unit sees an order while its own
 * assignment, or one below it in the tree, is live (G6): what was returned is no longer its.
 */
export function maySeeOrder(order: VisibilityQuestion, actor: Actor): boolean {
  if (order.state === 'DRAFT') {
    return may(actor, 'order.register') && order.createdById === actor.id;
  }
  return may(actor, 'order.read-all') || isOrderOfUnit(order, actor);
}

function isOrderOfUnit(order: VisibilityQuestion, actor: Actor): boolean {
  const { unitId } = actor;
  return (
    unitId !== undefined &&
    may(actor, 'order.read-unit') &&
    liveAssignments(order).some(({ unitChain }) => unitChain.includes(unitId))
  );
}

/** How much of the requester a person sees without giving a reason. The number is always masked. */
export type IdentityView = 'NAMED' | 'MASKED' | 'HIDDEN';

export interface VisibleFields {
  readonly identity: IdentityView;
  /** The unit complained about, the code for the citizen, requests of other units. */
  readonly centreOnly: boolean;
  readonly mayReveal: boolean;
}

/**
 * G3 and the caller's wish: of a report or a confidential order a unit learns the facts without the
 * person, and at the centre only the reviewer reads the name.
 */
export function visibleFields(order: VisibilityQuestion, actor: Actor): VisibleFields {
  const ofCentre = may(actor, 'order.read-all') || isWriter(order, actor);
  return {
    identity: identityView(order, actor, ofCentre),
    centreOnly: ofCentre,
    mayReveal:
      identityView(order, actor, ofCentre) === 'NAMED' &&
      ((ofCentre && may(actor, 'citizen.reveal')) || mustContact(order, actor)),
  };
}

/** Row 29: the unit that handles the order has to speak with the citizen, so it may read the number. */
function mustContact(order: VisibilityQuestion, actor: Actor): boolean {
  const isHandled = order.state === 'IN_PROGRESS' || order.state === 'REWORK';
  return isHandled && may(actor, 'contact.record') && speaks(order, actor);
}

function speaks(order: VisibilityQuestion, actor: Actor): boolean {
  const own = ownAssignment(order, actor);
  return own !== undefined && own.signedAt !== null && speaksWithRequester(own);
}

/** Whom a unit must not know: who reports somebody, and who asked for silence. */
export function requesterIsSealed({
  confidential,
  requestType,
}: VisibilityQuestion['form']): boolean {
  return confidential || requestType === 'REPORT';
}

function identityView(order: VisibilityQuestion, actor: Actor, ofCentre: boolean): IdentityView {
  if (!requesterIsSealed(order.form) || may(actor, 'return.rule')) return 'NAMED';
  if (order.state === 'DRAFT' && isWriter(order, actor)) return 'NAMED';
  return ofCentre ? 'MASKED' : 'HIDDEN';
}

function isWriter(order: VisibilityQuestion, actor: Actor): boolean {
  return order.createdById === actor.id && may(actor, 'order.register');
}
