import { beforeEach, describe, expect, it } from '@jest/globals';

import { type MicrophoneFault, MicrophoneUnavailable } from '../../../../telephone/microphone';
import type { Softphone } from '../softphone.port';

/** A telephone and the hands that play the switch behind it. */
export interface SoftphoneBench {
  readonly phone: Softphone;
  readonly heard: readonly string[];
  ring(callId: string): void;
  withdraw(): void;
  hangUp(): void;
  cut(): void;
  restore(): void;
  breakMicrophone(fault: MicrophoneFault | undefined): void;
}

/** What the desk may rely on, of every telephone. */
export function softphoneConformance(name: string, make: () => SoftphoneBench): void {
  describe(`${name} conforms to the softphone port:`, () => {
    let bench: SoftphoneBench;
    let phone: Softphone;
    const until = async (fact: () => boolean) => {
      for (let turn = 0; turn < 500 && !fact(); turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      expect(fact()).toBe(true);
    };
    const registered = async () => {
      phone.open();
      await until(() => phone.line() === 'REGISTERED');
    };
    const ringing = async (callId = 'call-1') => {
      await registered();
      bench.ring(callId);
      await until(() => phone.call()?.phase === 'RINGING');
    };
    const talking = async () => {
      await ringing();
      await phone.answer();
      await until(() => phone.call()?.phase === 'TALKING');
    };

    beforeEach(() => {
      bench = make();
      phone = bench.phone;
    });

    it('is off until it is opened, then registers', async () => {
      expect(phone.line()).toBe('OFF');
      phone.open();
      expect(phone.line()).toBe('CONNECTING');
      await until(() => phone.line() === 'REGISTERED');
      expect(bench.heard).toContain('registered');
    });

    it('rings with the id of the call and is answered', async () => {
      await ringing('call-7');
      expect(phone.call()).toEqual({ callId: 'call-7', phase: 'RINGING', muted: false });
      await phone.answer();
      await until(() => phone.call()?.phase === 'TALKING');
      expect(bench.heard).toContain('answered');
    });

    it('falls silent when the ringing is withdrawn', async () => {
      await ringing();
      bench.withdraw();
      await until(() => phone.call() === undefined);
    });

    it('declines a ringing call', async () => {
      await ringing();
      expect(phone.hangUp()).toBe('heard');
      expect(phone.call()).toBeUndefined();
      await until(() => bench.heard.includes('declined'));
    });

    it('rings on when the microphone cannot be had, and says why', async () => {
      await ringing();
      bench.breakMicrophone('denied');
      await expect(phone.answer()).rejects.toEqual(new MicrophoneUnavailable('denied'));
      expect(phone.call()?.phase).toBe('RINGING');
      bench.breakMicrophone(undefined);
      await phone.answer();
      await until(() => phone.call()?.phase === 'TALKING');
    });

    it('mutes and unmutes only a conversation', async () => {
      await ringing();
      phone.setMuted(true);
      expect(phone.call()?.muted).toBe(false);
      await phone.answer();
      await until(() => phone.call()?.phase === 'TALKING');
      phone.setMuted(true);
      expect(phone.call()?.muted).toBe(true);
      phone.setMuted(false);
      expect(phone.call()?.muted).toBe(false);
    });

    it('ends when the other side hangs up, and when the agent does', async () => {
      await talking();
      bench.hangUp();
      await until(() => phone.call() === undefined);
      bench.ring('call-2');
      await until(() => phone.call()?.callId === 'call-2');
      await phone.answer();
      await until(() => phone.call()?.phase === 'TALKING');
      phone.hangUp();
      expect(phone.call()).toBeUndefined();
      await until(() => bench.heard.includes('put down'));
    });

    it('ends when the server says so, though the switch never did', async () => {
      await talking();
      phone.endedElsewhere('another-call');
      expect(phone.call()?.phase).toBe('TALKING');
      phone.endedElsewhere('call-1');
      await until(() => phone.call() === undefined);
    });

    it('keeps the conversation when the line breaks, and registers again by itself', async () => {
      await talking();
      bench.cut();
      await until(() => phone.line() === 'RECONNECTING');
      expect(phone.call()?.phase).toBe('TALKING');
      expect(phone.hangUp()).toBe('unheard');
      expect(phone.call()).toBeUndefined();
      bench.restore();
      await until(() => phone.line() === 'REGISTERED');
      bench.ring('call-3');
      await until(() => phone.call()?.callId === 'call-3');
    });

    it('is busy for a second call', async () => {
      await talking();
      bench.ring('call-2');
      await until(() => bench.heard.includes('declined'));
      expect(phone.call()?.callId).toBe('call-1');
    });

    it('takes the same call anew when the server rings it anew', async () => {
      await talking();
      bench.ring('call-1');
      await until(() => phone.call()?.phase === 'RINGING');
      await phone.answer();
      await until(() => phone.call()?.phase === 'TALKING');
    });

    it('registers again when the switch has forgotten it', async () => {
      await registered();
      phone.renew();
      await until(() => bench.heard.filter((word) => word === 'registered').length === 2);
      await until(() => phone.line() === 'REGISTERED');
    });

    it('forgets line and call when it is closed', async () => {
      await talking();
      phone.close();
      expect(phone.line()).toBe('OFF');
      expect(phone.call()).toBeUndefined();
    });
  });
}
