import { mayAttach } from '../attachment.js';
import type { InputGuard } from './guard.js';

export const fileMayBeAttached: InputGuard<'ATTACH_FILE'> = (
  { kind, standing, most },
  { order, actor },
) => {
  if (!order || !mayAttach(order, actor, kind)) return { code: 'file-kind', params: { kind } };
  return standing >= most ? { code: 'files-full', params: { most } } : undefined;
};
