import type { InputGuard } from './guard.js';

/** Who brought it may take it back, until a paper rests on it. */
export const fileIsActorsToRemove: InputGuard<'REMOVE_FILE'> = ({ file, cited }, { actor }) => {
  if (file.uploadedById !== actor.id) return { code: 'not-your-file', params: {} };
  return cited ? { code: 'file-cited', params: {} } : undefined;
};
