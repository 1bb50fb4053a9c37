import * as z from 'zod';

import { PERMISSIONS } from '../../rules/permissions/permission.js';
import { ROLES } from '../../rules/permissions/role.js';

/** POST /session */
export const SignIn = z.object({
  login: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
});
export type SignIn = z.infer<typeof SignIn>;

/** GET /session: who am I, and what may I do. */
export const Me = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  permissions: z.array(z.enum(PERMISSIONS)),
  unit: z.object({ id: z.uuid(), name: z.string() }).optional(),
  /** True until the person has chosen a password of their own. */
  mustChangePassword: z.boolean(),
  sessionExpiresAt: z.iso.datetime(),
});
export type Me = z.infer<typeof Me>;

/** PUT /session/password */
export const ChangePassword = z.object({
  current: z.string().min(1).max(200),
  chosen: z.string().min(1).max(200),
});
export type ChangePassword = z.infer<typeof ChangePassword>;
