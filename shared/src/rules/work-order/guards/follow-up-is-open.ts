import { isHeld, openFollowUp } from '../overlays.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** Row 50: one at a time. */
export const noFollowUpIsOpen: OrderGuard = ({ handling: { overlays } }) =>
  openFollowUp(overlays) ? { code: 'follow-up-open', params: {} } : undefined;

export const aFollowUpIsOpen: OrderGuard = ({ handling: { overlays } }) =>
  openFollowUp(overlays) ? undefined : { code: 'follow-up-not-open', params: {} };

export const namedFollowUpIsOpen: InputGuard<'CHECK_FOLLOW_UP'> = ({ followUpId }, { order }) =>
  order && openFollowUp(order.handling.overlays)?.id === followUpId
    ? undefined
    : { code: 'follow-up-not-open', params: {} };

/** Row 55: the archive waits for what is still looked after; lifting it rings the alarm anew. */
export const noOverlayIsOpen: OrderGuard = ({ handling: { overlays } }) =>
  isHeld(overlays) ? { code: 'overlay-open', params: {} } : undefined;
