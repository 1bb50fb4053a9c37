/**
 * The modules of the server and their levels. Imports go down: a module may import the facade of a
 * lower module that it lists here. The boundary check and the module graph both read this file.
 */
export const MODULES = {
  audit: { level: 1, uses: [] },
  alarms: { level: 1, uses: [] },
  units: { level: 2, uses: ['audit'] },
  catalogue: { level: 2, uses: ['audit'] },
  sla: { level: 2, uses: ['audit'] },
  citizen: { level: 2, uses: ['audit'] },
  duty: { level: 3, uses: ['audit', 'units', 'sla'] },
  messages: { level: 3, uses: ['audit', 'sla'] },
  identity: { level: 3, uses: ['audit', 'units'] },
  telephony: { level: 4, uses: ['audit', 'citizen', 'identity'] },
  presence: { level: 5, uses: ['audit', 'identity', 'telephony'] },
  acd: { level: 6, uses: ['audit', 'identity', 'telephony', 'presence', 'citizen'] },
  'work-orders': {
    level: 7,
    uses: ['audit', 'alarms', 'units', 'catalogue', 'sla', 'citizen', 'identity', 'telephony'],
  },
  notifications: {
    level: 8,
    uses: ['audit', 'units', 'identity', 'work-orders', 'citizen', 'duty', 'messages'],
  },
  boards: {
    level: 9,
    uses: ['identity', 'telephony', 'presence', 'acd', 'work-orders', 'alarms'],
  },
};
