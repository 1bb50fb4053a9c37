import { awaitedUnits, type OrderDetail, orderOfDetail } from '@hotline/shared';

/** Names of the units whose report the close waits for: CO units, and units below. */
export function coUnitsAwaited(order: OrderDetail): string[] {
  return awaitedUnits(orderOfDetail(order)).map(({ unitName }) => unitName);
}
