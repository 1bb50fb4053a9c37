import * as z from 'zod';

import { ROLES } from '../../rules/permissions/role.js';

/** A row of the administrator's list. */
export const Account = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  unit: z.object({ id: z.uuid(), name: z.string() }).optional(),
  active: z.boolean(),
  lockedUntil: z.iso.datetime().optional(),
  lastSignInAt: z.iso.datetime().optional(),
  version: z.int(),
});
export type Account = z.infer<typeof Account>;

export const AccountList = z.object({ accounts: z.array(Account) });
export type AccountList = z.infer<typeof AccountList>;

const login = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9._-]{1,31}$/);
const name = z.string().trim().min(1).max(40);
const roles = z.array(z.enum(ROLES)).min(1);

/** POST /accounts. A unit is required for the unit roles, and only for them. */
export const CreateAccount = z.object({
  login,
  name,
  roles,
  unitId: z.uuid().optional(),
  password: z.string().min(1).max(200),
});
export type CreateAccount = z.infer<typeof CreateAccount>;

/** PATCH /accounts/:id. Only what is given changes. */
export const ChangeAccount = z.object({
  expectedVersion: z.int(),
  name: name.optional(),
  roles: roles.optional(),
  unitId: z.uuid().nullable().optional(),
  active: z.boolean().optional(),
  unlock: z.literal(true).optional(),
  newPassword: z.string().min(1).max(200).optional(),
});
export type ChangeAccount = z.infer<typeof ChangeAccount>;
