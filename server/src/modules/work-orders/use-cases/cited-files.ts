import type { OrderFile } from '@hotline/shared';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { attachmentsOf, orderFile } from '../storage/attachments.js';

/** The files that a paper names, as far as they stand on this order. */
export async function citedFiles(
  db: ReadConnection,
  orderId: string,
  attachmentIds: readonly string[] | undefined,
): Promise<OrderFile[]> {
  if (attachmentIds === undefined || attachmentIds.length === 0) return [];
  const files = await attachmentsOf(db, orderId);
  return files.filter(({ id }) => attachmentIds.includes(id)).map(orderFile);
}
