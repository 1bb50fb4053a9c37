import type { Permission } from '@hotline/shared';

/** A place to work at: where it is, and who may sit there. The first that fits is where one lands. */
export const WORKPLACES = [
  { name: 'desk', path: '/desk', permission: 'call.handle' },
  { name: 'dispatch', path: '/dispatch', permission: 'order.dispatch' },
  { name: 'review', path: '/review', permission: 'return.rule' },
  { name: 'callback', path: '/callback', permission: 'callback.do' },
  { name: 'supervision', path: '/supervision', permission: 'supervision.manage' },
  // For disputes alone.
  { name: 'review', path: '/review', permission: 'dispute.rule' },
  { name: 'unit', path: '/unit', permission: 'order.read-unit' },
  { name: 'board', path: '/board', permission: 'board.view' },
  // Who only reads there has another place to land on.
  { name: 'supervision', path: '/supervision', permission: 'supervision.read' },
  { name: 'orders', path: '/orders', permission: 'order.read-all' },
  { name: 'admin', path: '/admin', permission: 'account.manage' },
  // A unit's leader keeps the duty roster there.
  { name: 'roster', path: '/admin', permission: 'roster.manage' },
] as const satisfies readonly { name: string; path: string; permission: Permission }[];

export type Workplace = (typeof WORKPLACES)[number];

export const workplacesFor = (permissions: readonly Permission[]): Workplace[] =>
  WORKPLACES.filter(({ permission }) => permissions.includes(permission)).filter(
    ({ path }, at, mine) => mine.findIndex((other) => other.path === path) === at,
  );

export const landingPath = (permissions: readonly Permission[]): string =>
  workplacesFor(permissions)[0]?.path ?? '/no-workplace';
