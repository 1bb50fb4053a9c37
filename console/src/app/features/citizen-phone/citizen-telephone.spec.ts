import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { MicrophoneUnavailable } from '../../telephone/microphone';
import { ScriptedSwitch } from '../../telephone/testing/scripted-switch';
import { SilentCallMedia } from '../../telephone/testing/silent-call-media';
import { CitizenTelephone } from './citizen-telephone';

const until = async (fact: () => boolean) => {
  for (let turn = 0; turn < 500 && !fact(); turn += 1) await new Promise((r) => setTimeout(r, 1));
  expect(fact()).toBe(true);
};

describe('a citizen’s telephone', () => {
  let exchange: ScriptedSwitch;
  let media: SilentCallMedia;
  let phone: CitizenTelephone;

  beforeEach(async () => {
    exchange = new ScriptedSwitch();
    media = new SilentCallMedia();
    phone = new CitizenTelephone({
      credentials: () =>
        Promise.resolve({
          username: 'citizen-1',
          password: 'secret',
          domain: 'hotline.invalid',
          wsPath: '/sip?ticket=t',
        }),
      media,
      retryPauseMs: () => 5,
      transport: exchange.transport,
    });
    phone.open();
    await until(() => phone.line() === 'REGISTERED');
  });
  afterEach(() => phone.close());

  const talking = async () => {
    await phone.dial('12345');
    await until(() => phone.call() === 'ringing');
    exchange.pickUp();
    await until(() => phone.call() === 'talking');
  };

  it('dials, hears the other side and presses digits', async () => {
    phone.press('1');
    await talking();
    expect(exchange.heard).toContain('called');
    expect(media.playing).toBe(true);
    phone.press('1');
    phone.press('#');
    expect(media.digits).toBe('1#');
  });

  it('hangs up a conversation', async () => {
    await talking();
    phone.hangUp();
    expect(phone.call()).toBe('ended');
    expect(media.playing).toBe(false);
    await until(() => exchange.heard.includes('put down'));
  });

  it('gives up while it rings', async () => {
    await phone.dial('12345');
    await until(() => phone.call() === 'ringing');
    phone.hangUp();
    await until(() => exchange.heard.includes('withdrew'));
    expect(phone.call()).toBe('ended');
  });

  it('hears that the other side is busy', async () => {
    await phone.dial('12345');
    await until(() => phone.call() === 'ringing');
    exchange.refuse();
    await until(() => phone.call() === 'busy');
  });

  it('ends when the other side hangs up, and can call again', async () => {
    await talking();
    exchange.hangUpCaller();
    await until(() => phone.call() === 'ended');
    await talking();
  });

  it('does not dial without a microphone, and says why', async () => {
    media.fault = 'missing';
    await expect(phone.dial('12345')).rejects.toEqual(new MicrophoneUnavailable('missing'));
    expect(phone.call()).toBe('none');
  });
});
