import { ATTACHMENT_KINDS, mayAttach } from '../attachment.js';
import type { OrderGuard } from './guard.js';

export const someFileMayBeAttached: OrderGuard = (order, actor) =>
  ATTACHMENT_KINDS.some((kind) => mayAttach(order, actor, kind))
    ? undefined
    : { code: 'no-file-now', params: {} };
