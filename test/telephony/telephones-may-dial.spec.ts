import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { fetchAsterisk, type RunningAsterisk, startAsterisk } from '@hotline/local';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { AsteriskSwitch } from '../../server/src/modules/telephony/switch/asterisk-switch.js';
import { EventLog } from '../../server/src/modules/telephony/switch/testing/switch-bench.js';
import { SipPhone } from './sip-phone.ts';
import { makeUdpTelephone } from './udp-telephone.ts';

const password = 'a secret of the server';

describe('Which telephones may dial what', () => {
  let dir: string;
  let asterisk: RunningAsterisk;
  let phone: SipPhone;
  let pbx: AsteriskSwitch;
  let events: EventLog;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'hotline-dial-'));
    asterisk = await startAsterisk({ root: await fetchAsterisk(), dir });
  });
  afterAll(async () => {
    await asterisk.stop();
    await rm(dir, { recursive: true, force: true });
  });

  beforeEach(async () => {
    pbx = new AsteriskSwitch({ address: asterisk.ari, log: { info() {}, warn() {} } });
    events = new EventLog(pbx);
    pbx.open();
    await events.first('connectionReady');
  });
  afterEach(async () => {
    await phone.stop();
    await pbx.close();
  });

  const telephone = async (id: string, kind: 'agent' | 'citizen', callerNumber?: string) => {
    await makeUdpTelephone(asterisk.ari, id, kind);
    await pbx.provisionEndpoint({
      ...{ id, secret: password, kind },
      ...(callerNumber ? { callerNumber } : {}),
    });
    phone = await SipPhone.start({ user: id });
    return (number: string, secret = password) =>
      phone.dial(
        number,
        { address: '127.0.0.1', port: asterisk.sipPort },
        { credentials: { user: id, password: secret } },
      );
  };

  test('the demo telephone reaches the hotline, with the number it was given', async () => {
    const dial = await telephone('demo-1', 'citizen', '13900000002');
    await dial('12345');
    expect(await events.first('callArrived')).toMatchObject({
      ...{ from: '13900000002', dialled: '12345', source: 'citizen' },
    });
  });

  test('a later demo caller of the same telephone has the later number', async () => {
    await telephone('demo-2', 'citizen', '13900000003');
    await phone.stop();
    const dial = await telephone('demo-2', 'citizen', '13900000004');
    await dial('12345');
    expect(await events.first('callArrived')).toMatchObject({ from: '13900000004' });
  });

  test('the demo telephone reaches nothing else', async () => {
    const dial = await telephone('demo-3', 'citizen', '13900000002');
    const call = await dial('13800000000');
    await call.until('ended');
    expect(call.endedBy).toBe('404');
  });

  test('an agent’s telephone cannot dial at all', async () => {
    const dial = await telephone('agent-1', 'agent');
    const call = await dial('12345');
    await call.until('ended');
    expect(call.endedBy).toBe('404');
  });

  test('nobody gets in with a wrong secret', async () => {
    const dial = await telephone('demo-4', 'citizen');
    const call = await dial('12345', 'a guess');
    await call.until('ended');
    expect(call.endedBy).toBe('401');
  });

  test('who is not the carrier is not taken for it', async () => {
    phone = await SipPhone.start({ user: '13800000009' });
    const call = await phone.dial('12345', { address: '127.0.0.1', port: asterisk.sipPort });
    await call.until('ended');
    expect(call.endedBy).toBe('401');
  });
});
