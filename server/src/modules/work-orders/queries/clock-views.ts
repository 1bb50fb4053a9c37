import type { HandlingClock, OrderClock, OrderClockState, VisibleFields } from '@hotline/shared';

import type { ReadOrder } from '../storage/read-order.js';
import { promisedDue } from '../storage/stored-dues.js';

type Kind = OrderClock['kind'];

const OF_HANDLING: readonly (readonly [Kind, HandlingClock])[] = [
  ['INFO', 'T-INFO'],
  ['RULING', 'T-RULING'],
  ['EXTENSION_REVIEW', 'T-EXT-REV'],
  ['CLOSE_REVIEW', 'T-CLOSE-REV'],
  ['CALLBACK', 'T-CB'],
  ['JUDGE', 'T-JUDGE'],
  ['REWORK', 'T-REWORK'],
  ['ARCHIVE', 'T-ARCH'],
];

/** The clocks that a unit acts by, or waits for. */
const OF_UNITS: readonly Kind[] = ['RETURN_REVIEW', 'EXTENSION_REVIEW', 'CLOSE_REVIEW', 'REWORK'];

export function clockViews({ order, assignments }: ReadOrder, fields: VisibleFields): OrderClock[] {
  const citizen = order.citizenClock && { ...order.citizenClock, due: promisedDue(assignments) };
  const clocks: (readonly [Kind, OrderClockState | null | undefined])[] = [
    ['DISPATCH', order.dispatchClock],
    ['PHONE_FOLLOW_UP', order.followUpClock],
    ['RETURN_REVIEW', order.reviewClock],
    ['CITIZEN', citizen],
    ...OF_HANDLING.map(([kind, clock]) => [kind, order.handling.clocks[clock]] as const),
  ];
  return clocks.flatMap(([kind, clock]) =>
    clock && (fields.centreOnly || OF_UNITS.includes(kind)) ? [{ kind, ...clock }] : [],
  );
}
