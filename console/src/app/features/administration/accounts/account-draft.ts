import type { Account, ChangeAccount, CreateAccount, Role } from '@hotline/shared';

/** Roles that belong to one unit; nobody has both kinds. */
export const UNIT_ROLES: readonly Role[] = ['UNIT_CLERK', 'UNIT_LEADER', 'UNIT_HEAD'];

/** An account as it stands in the form. */
export interface AccountDraft {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId: string | undefined;
  readonly active: boolean;
  readonly password: string;
}

export const EMPTY_ACCOUNT_DRAFT: AccountDraft = {
  login: '',
  name: '',
  roles: [],
  unitId: undefined,
  active: true,
  password: '',
};

export function draftOf({ login, name, roles, unit, active }: Account): AccountDraft {
  return { login, name, roles, unitId: unit?.id, active, password: '' };
}

export const needsUnit = (roles: readonly Role[]): boolean =>
  roles.some((role) => UNIT_ROLES.includes(role));

/** Whether the form can be sent; the server judges the password and the login. */
export function isComplete(draft: AccountDraft, isNew: boolean): boolean {
  return (
    draft.login.trim() !== '' &&
    draft.name.trim() !== '' &&
    draft.roles.length > 0 &&
    (!isNew || draft.password !== '') &&
    (!needsUnit(draft.roles) || draft.unitId !== undefined)
  );
}

export function creationOf(draft: AccountDraft): CreateAccount {
  const { roles, unitId, password } = draft;
  return {
    login: draft.login.trim().toLowerCase(),
    name: draft.name.trim(),
    roles: [...roles],
    password,
    ...(needsUnit(roles) && unitId ? { unitId } : {}),
  };
}

/** Only what was changed: whatever touches rights ends the person's sessions. */
export function changeOf(account: Account, draft: AccountDraft): ChangeAccount {
  const unitId = needsUnit(draft.roles) ? (draft.unitId ?? null) : null;
  const sameRoles = [...draft.roles].sort().join() === [...account.roles].sort().join();
  return {
    expectedVersion: account.version,
    ...(draft.name.trim() === account.name ? {} : { name: draft.name.trim() }),
    ...(sameRoles ? {} : { roles: [...draft.roles] }),
    ...(unitId === (account.unit?.id ?? null) ? {} : { unitId }),
    ...(draft.active === account.active ? {} : { active: draft.active }),
    ...(draft.password === '' ? {} : { newPassword: draft.password }),
  };
}
