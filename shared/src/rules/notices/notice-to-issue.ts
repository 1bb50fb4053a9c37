import type { Role } from '../permissions/role.js';
import type { NoticeKind, NoticeSound } from './notice-kind.js';

/** A unit's notice is for all its people, or for those of one role. */
export type NoticeAudience =
  | { readonly kind: 'UNIT'; readonly unitId: string; readonly forRole?: Role }
  | { readonly kind: 'LEADS' }
  | { readonly kind: 'DISPATCH' };

export interface NoticeToIssue {
  readonly to: NoticeAudience;
  readonly kind: NoticeKind;
  readonly sound: NoticeSound;
  readonly dueAt: string | null;
}
