import { FakeExchange } from './fake-exchange.js';
import type { FakeSound } from './fake-leg.js';
import { FakeSwitch } from './fake-switch.js';
import { FakeCitizen, FakeTelephone } from './fake-telephones.js';
import type { BenchCitizen, BenchEar, BenchTelephone, SwitchBench } from './switch-bench.js';

/** The conformance suite's bench with a FakeExchange. */
export function fakeBench(): Promise<SwitchBench> {
  const exchange = new FakeExchange({ clipMs: 20 });
  return Promise.resolve({
    newDriver: () => new FakeSwitch(exchange),
    citizen: (number) => Promise.resolve(benchCitizen(new FakeCitizen(exchange, number))),
    telephone: (endpoint) => Promise.resolve(benchTelephone(new FakeTelephone(exchange, endpoint))),
    stop: () => Promise.resolve(),
  });
}

function benchCitizen(citizen: FakeCitizen): BenchCitizen {
  return {
    dial: (dialled) => Promise.resolve(void citizen.dial(dialled)),
    press: (digit) => Promise.resolve(citizen.press(digit)),
    hangUp: () => citizen.hangUp(),
    untilAnswered: () => demand('answered', citizen.answered),
    untilEnded: () => demand('ended', !citizen.inCall),
    ...ear(() => citizen.hears()),
  };
}

function benchTelephone(telephone: FakeTelephone): BenchTelephone {
  return {
    register: (secret) => Promise.resolve(telephone.register(secret)),
    unregister: () => Promise.resolve(telephone.unregister()),
    untilRings: () => demand('ringing', telephone.leg?.answered === false),
    untilQuiet: () => demand('quiet', telephone.leg === undefined),
    callerNumber: () => telephone.leg?.callerId ?? '',
    answer: () => telephone.answer(),
    reject: (how) => telephone.refuse(how),
    hangUp: () => telephone.hangUp(),
    ...ear(() => telephone.hears()),
  };
}

function ear(hears: () => FakeSound): BenchEar {
  return {
    untilHearsVoice: () => demand('voices', hears().kind === 'voices'),
    untilHearsMusic: () => demand('music', hears().kind === 'music'),
  };
}

/** Everything in memory happens at once: nothing to wait for. */
function demand(what: string, isSo: boolean): Promise<void> {
  return isSo ? Promise.resolve() : Promise.reject(new Error(`Not ${what}.`));
}
