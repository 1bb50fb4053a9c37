import type { Permission } from '@hotline/shared';
import { SetMetadata } from '@nestjs/common';

export const ALLOWED = 'allowed permissions';
export const PUBLIC = 'public route';

/** Who may call a route: anybody with one of these permissions. Every route carries this or `@Public`. */
export const Allow = (...permissions: [Permission, ...Permission[]]) =>
  SetMetadata(ALLOWED, permissions);

/** Any signed-in person, whatever the role. */
export const AnySignedIn = () => SetMetadata(ALLOWED, []);

/** Without signing in. */
export const Public = () => SetMetadata(PUBLIC, true);
