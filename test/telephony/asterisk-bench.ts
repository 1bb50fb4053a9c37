import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { fetchAsterisk, type RunningAsterisk, startAsterisk } from '@hotline/local';

import { AsteriskSwitch } from '../../server/src/modules/telephony/switch/asterisk-switch.js';
import type {
  BenchCitizen,
  BenchEar,
  BenchTelephone,
  SwitchBench,
} from '../../server/src/modules/telephony/switch/testing/switch-bench.js';
import type { SipCall } from './sip-call.ts';
import { SipPhone } from './sip-phone.ts';
import { makeUdpTelephone } from './udp-telephone.ts';

const CITIZEN_HERTZ = 1_000;
const AGENT_HERTZ = 700;
/** The notes of docker/asterisk/make-sounds.sh. */
const MUSIC_HERTZ = [262, 294, 330, 392, 440, 523, 587, 659];

/** The conformance suite's bench with a private Asterisk and SIP telephones. */
export async function asteriskBench(): Promise<SwitchBench> {
  const dir = await mkdtemp(path.join(tmpdir(), 'hotline-switch-'));
  const trunk = await SipPhone.start({ user: 'trunk', toneHertz: CITIZEN_HERTZ });
  const asterisk = await startAsterisk({
    root: await fetchAsterisk(),
    dir,
    trunkMatch: `${trunk.address}:${trunk.port}`,
  });
  const phones: SipPhone[] = [trunk];
  return {
    newDriver: () => new AsteriskSwitch({ address: asterisk.ari, log: { info() {}, warn() {} } }),
    citizen: (number) => Promise.resolve(benchCitizen(trunk, asterisk, number)),
    telephone: async (endpoint) => {
      await makeUdpTelephone(asterisk.ari, endpoint);
      const phone = await SipPhone.start({ user: endpoint, toneHertz: AGENT_HERTZ });
      phones.push(phone);
      return benchTelephone(phone, asterisk);
    },
    stop: async () => {
      await Promise.all(phones.map((phone) => phone.stop()));
      await asterisk.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const sipAddress = ({ sipPort }: RunningAsterisk) => ({ address: '127.0.0.1', port: sipPort });

function benchCitizen(trunk: SipPhone, asterisk: RunningAsterisk, number: string): BenchCitizen {
  let call: SipCall | undefined;
  const present = () => {
    if (!call) throw new Error(`${number} is in no call.`);
    return call;
  };
  return {
    dial: async (dialled) => {
      call = await trunk.dial(dialled, sipAddress(asterisk), { from: number });
    },
    press: (digit) => present().audio.sendDigits(digit),
    hangUp: () => present().hangUp(),
    untilAnswered: () => present().until('up'),
    untilEnded: () => present().until('ended'),
    ...ear(present, AGENT_HERTZ),
  };
}

function benchTelephone(phone: SipPhone, asterisk: RunningAsterisk): BenchTelephone {
  let call: SipCall | undefined;
  let secret = '';
  const present = () => {
    if (!call) throw new Error(`${phone.user} is in no call.`);
    return call;
  };
  const register = async (seconds?: number) => {
    const credentials = { user: phone.user, password: secret };
    await phone.register(sipAddress(asterisk), credentials, seconds);
  };
  return {
    register: (given) => {
      secret = given;
      return register().then(
        () => true,
        () => false,
      );
    },
    unregister: () => register(0),
    untilRings: async () => {
      call = await phone.nextCall();
    },
    untilQuiet: () => phone.untilIdle(),
    callerNumber: () => present().callerNumber,
    answer: () => present().answer(),
    reject: (how) => present().reject(how === 'busy' ? '486 Busy Here' : '603 Decline'),
    hangUp: () => present().hangUp(),
    ...ear(present, CITIZEN_HERTZ),
  };
}

function ear(call: () => SipCall, voiceHertz: number): BenchEar {
  return {
    untilHearsVoice: () => call().audio.untilHears([voiceHertz]),
    untilHearsMusic: async () => {
      await call().audio.untilSilent(voiceHertz);
      await call().audio.untilHears(MUSIC_HERTZ);
    },
  };
}
