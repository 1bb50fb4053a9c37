import { afterEach, describe, expect, it } from '@jest/globals';

import { ScriptedSwitch } from '../../../telephone/testing/scripted-switch';
import { SilentCallMedia } from '../../../telephone/testing/silent-call-media';
import { SipSoftphone } from './sip-softphone';
import { FakeSoftphone } from './testing/fake-softphone';
import { softphoneConformance } from './testing/softphone.conformance';

const phones: SipSoftphone[] = [];
afterEach(() => phones.splice(0).forEach((phone) => phone.close()));

function sipBench(exchange = new ScriptedSwitch(), media = new SilentCallMedia()) {
  let asked = 0;
  const phone = new SipSoftphone({
    credentials: () => {
      asked += 1;
      return Promise.resolve({
        username: 'agent-1',
        password: `secret-${asked}`,
        domain: 'hotline.invalid',
        wsPath: '/sip',
      });
    },
    media,
    retryPauseMs: () => 5,
    probeWithinMs: 50,
    transport: exchange.transport,
  });
  phones.push(phone);
  return { phone, exchange, media, credentialsAsked: () => asked };
}

softphoneConformance('the SIP telephone', () => {
  const { phone, exchange, media } = sipBench();
  return {
    phone,
    heard: exchange.heard,
    ring: (callId) => exchange.ring(callId),
    withdraw: () => exchange.withdraw(),
    hangUp: () => exchange.hangUp(),
    cut: () => {
      exchange.reachable = false;
      exchange.cut();
    },
    restore: () => {
      exchange.reachable = true;
    },
    breakMicrophone: (fault) => {
      media.fault = fault;
    },
  };
});

softphoneConformance('the fake telephone', () => {
  const phone = new FakeSoftphone();
  return {
    phone,
    heard: phone.heard,
    ring: (callId) => phone.ring(callId),
    withdraw: () => phone.end(),
    hangUp: () => phone.end(),
    cut: () => phone.cut(),
    restore: () => phone.restore(),
    breakMicrophone: (fault) => {
      phone.microphoneFault = fault;
    },
  };
});

describe('the SIP telephone', () => {
  const until = async (fact: () => boolean) => {
    for (let turn = 0; turn < 500 && !fact(); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(fact()).toBe(true);
  };

  it('asks for a fresh secret when the switch refuses the old one', async () => {
    const { phone, exchange, credentialsAsked } = sipBench();
    exchange.acceptsSecret = false;
    phone.open();
    await until(() => credentialsAsked() >= 2);
    expect(phone.line()).toBe('CONNECTING');
    exchange.acceptsSecret = true;
    await until(() => phone.line() === 'REGISTERED');
  });

  it('comes back with the same secret after a break, and with a fresh one when renewed', async () => {
    const { phone, exchange, credentialsAsked } = sipBench();
    phone.open();
    await until(() => phone.line() === 'REGISTERED');
    exchange.cut();
    await until(() => phone.line() === 'REGISTERED' && exchange.heard.length === 2);
    expect(credentialsAsked()).toBe(1);
    phone.renew();
    await until(() => exchange.heard.length === 3);
    expect(credentialsAsked()).toBe(2);
  });

  it('finds out that a silent line is dead', async () => {
    const { phone, exchange } = sipBench();
    phone.open();
    await until(() => phone.line() === 'REGISTERED');
    await phone.probe();
    expect(exchange.heard).toContain('asked');
    expect(phone.line()).toBe('REGISTERED');
    exchange.responsive = false;
    await phone.probe();
    expect(phone.line()).toBe('RECONNECTING');
  });

  it('lets the citizen be heard, and silences the loudspeaker with the call', async () => {
    const { phone, exchange, media } = sipBench();
    phone.open();
    await until(() => phone.line() === 'REGISTERED');
    exchange.ring('call-1');
    await until(() => phone.call() !== undefined);
    await phone.answer();
    await until(() => media.playing);
    phone.setMuted(true);
    expect(media.muted).toBe(true);
    exchange.hangUp();
    await until(() => !media.playing);
  });
});
