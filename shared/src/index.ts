export * from './contracts/identity/accounts.js';
export * from './contracts/identity/session.js';
export * from './contracts/live/live-message.js';
export * from './contracts/problem.js';
export * from './rules/permissions/actor.js';
export * from './rules/permissions/permission.js';
export * from './rules/permissions/role.js';
