import { expect, it } from '@jest/globals';

import { greeting } from './greeting.ts';

const ACCOUNTS = [
  { login: 'agent1', password: 'secret-1', name: '王晓梅', role: '话务员', landing: '/desk' },
  {
    login: 'dispatch1',
    password: 'secret-1',
    name: '孙丽华',
    role: '派单员',
    landing: '/dispatch',
  },
];
const RUNNING = { origin: 'http://127.0.0.1:8081', accounts: ACCOUNTS, logs: '/x/logs' };

it('tells where everything is, who can sign in and what to try', () => {
  const text = greeting({ ...RUNNING, telephonyOff: undefined });
  expect(text).toContain("Citizen's telephone http://127.0.0.1:8081/phone");
  expect(text).toMatch(/agent1 +secret-1 +\/desk +话务员 王晓梅/);
  expect(text).toContain('sign in as agent1, turn READY');
});

it('tells why telephony is off, and asks nobody to call then', () => {
  const text = greeting({ ...RUNNING, telephonyOff: 'no Debian packages' });
  expect(text).toMatch(/Telephony +off: no Debian packages/);
  expect(text).not.toContain('call 12345');
});
