import type { Role } from './role.js';

/** What a person may do. Guards on the server and buttons in the console ask the same list. */
export const PERMISSIONS = [
  'call.handle',
  'order.register',
  'order.read-all',
  'order.read-unit',
  'order.dispatch',
  'return.rule',
  'assignment.sign',
  'return.request',
  'contact.record',
  'extension.request',
  'extension.approve-unit',
  'close.draft',
  'close.sign',
  'close.sign-as-head',
  'close.approve-unit',
  'request.rule',
  'request.reject',
  'callback.do',
  'order.urge',
  'order.withdraw',
  'supervision.read',
  'supervision.issue',
  'supervision.manage',
  'supervision.report',
  'follow-up.manage',
  'event.declare',
  'dispute.rule',
  'board.view',
  'recording.play',
  'citizen.reveal',
  'calendar.manage',
  'account.manage',
  'audit.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const UNIT_JUDGE = ['extension.approve-unit', 'close.approve-unit', 'request.reject'] as const;

const PERMISSIONS_OF_ROLE: Record<Role, readonly Permission[]> = {
  AGENT: [
    'call.handle',
    'order.register',
    'order.read-all',
    'order.urge',
    'order.withdraw',
    'contact.record',
    'recording.play',
    'citizen.reveal',
  ],
  SHIFT_LEAD: [
    'board.view',
    'order.read-all',
    'order.urge',
    'supervision.read',
    'supervision.issue',
    'event.declare',
    'recording.play',
    'citizen.reveal',
  ],
  DISPATCHER: ['order.dispatch', 'order.read-all', 'recording.play'],
  REVIEWER: [
    'return.rule',
    'request.rule',
    'request.reject',
    'dispute.rule',
    'follow-up.manage',
    'order.read-all',
    'order.urge',
    'recording.play',
    'citizen.reveal',
  ],
  CALLBACK: [
    'callback.do',
    'order.read-all',
    'order.urge',
    'order.withdraw',
    'follow-up.manage',
    'recording.play',
    'citizen.reveal',
  ],
  SUPERVISOR: [
    'supervision.read',
    'supervision.issue',
    'supervision.manage',
    'follow-up.manage',
    'event.declare',
    'dispute.rule',
    'order.read-all',
    'order.urge',
    'board.view',
    'recording.play',
  ],
  UNIT_CLERK: [
    'order.read-unit',
    'assignment.sign',
    'return.request',
    'contact.record',
    'extension.request',
    'close.draft',
    ...UNIT_JUDGE,
  ],
  UNIT_LEADER: ['order.read-unit', 'close.sign', 'supervision.report', ...UNIT_JUDGE],
  UNIT_HEAD: ['order.read-unit', 'close.sign', 'close.sign-as-head', 'supervision.report'],
  ADMIN: ['account.manage', 'calendar.manage', 'audit.read'],
};

/** All permissions that a set of roles gives, each once. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter((permission) =>
    roles.some((role) => PERMISSIONS_OF_ROLE[role].includes(permission)),
  );
}
