import type { MenuChoice } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { CallRecords } from './call-records.js';
import type { FloorCall } from './floor-call.js';
import { WaitInQueue } from './wait-in-queue.js';

const CHOICES: Record<string, MenuChoice> = {
  '1': 'REQUEST',
  '2': 'CONSULTATION',
  '0': 'OPERATOR',
};
/** Whoever presses a wrong key twice wants a person. */
const WRONG_DIGITS = 2;

/** Greeting with the recording notice, then the short menu. */
@Injectable()
export class WelcomeCaller {
  constructor(
    private readonly telephony: TelephonyFacade,
    private readonly records: CallRecords,
    private readonly queue: WaitInQueue,
    private readonly settings: Settings,
  ) {}

  /** Also after another worker took over in the middle of the greeting: it begins again. */
  async greet(call: FloorCall): Promise<void> {
    const line = this.telephony.line.required;
    if ((await line.answer(call.citizenLeg)) === 'gone') return;
    const greeted = await this.records.step(call.id, { type: 'greet' });
    if (greeted) call.stored = greeted;
    call.playing = `${call.id}-greeting`;
    await line.play({ legId: call.citizenLeg, playbackId: call.playing, clips: ['greeting'] });
  }

  async played(call: FloorCall, playbackId: string): Promise<void> {
    if (call.playing !== playbackId) return;
    call.playing = undefined;
    if (call.state === 'GREETING') await this.offerMenu(call);
    else if (call.state === 'MENU') this.waitForDigit(call);
  }

  async offerMenu(call: FloorCall): Promise<void> {
    const inMenu = await this.records.step(call.id, { type: 'enter-menu' });
    if (inMenu) call.stored = inMenu;
    await this.playMenu(call);
  }

  async pressed(call: FloorCall, digit: string): Promise<void> {
    if (call.state !== 'MENU') return;
    call.cancel('menu');
    const choice = CHOICES[digit];
    if (choice) return this.queue.enter(call, choice);
    call.wrongDigits += 1;
    if (call.wrongDigits >= WRONG_DIGITS) return this.queue.enter(call, 'OPERATOR');
    await this.playMenu(call);
  }

  async playMenu(call: FloorCall): Promise<void> {
    const again = call.wrongDigits > 0;
    call.playing = `${call.id}-menu${call.wrongDigits}`;
    await this.telephony.line.required.play({
      legId: call.citizenLeg,
      playbackId: call.playing,
      clips: again ? ['invalid-input', 'menu'] : ['menu'],
    });
  }

  /** Whoever presses nothing asks for a person. */
  private waitForDigit(call: FloorCall): void {
    call.after(this.settings.telephony.MENU_SECONDS * 1_000, 'menu', async () => {
      if (call.state === 'MENU') await this.queue.enter(call, 'OPERATOR');
    });
  }
}
