import type { SipCall } from '../telephony/sip-call.ts';
import { SipPhone } from '../telephony/sip-phone.ts';
import type { TestDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import type { System } from './system.ts';

/** The tone a citizen speaks with. */
export const CITIZEN_HERTZ = 1_000;

/** The carrier's side of the trunk: all citizens call from here. */
export class Carrier {
  readonly #phone: SipPhone;
  readonly #sipPort: number;
  readonly #database: TestDatabase;

  private constructor(phone: SipPhone, sipPort: number, database: TestDatabase) {
    this.#phone = phone;
    this.#sipPort = sipPort;
    this.#database = database;
  }

  static async open({ asterisk, database }: System): Promise<Carrier> {
    if (!asterisk) throw new Error('A journey with calls needs telephony');
    const options = { user: 'trunk', toneHertz: CITIZEN_HERTZ, port: asterisk.trunkPort };
    return new Carrier(await SipPhone.start(options), asterisk.sipPort, database);
  }

  /** A citizen dials the hotline and is answered by the greeting. */
  async call(from: string): Promise<SipCall> {
    const call = await this.#phone.dial(
      '12345',
      { address: '127.0.0.1', port: this.#sipPort },
      { from },
    );
    await call.until('up', 15_000);
    return call;
  }

  /** The same, and presses 0 as soon as the menu can be heard. */
  async callForOperator(from: string): Promise<SipCall> {
    const call = await this.call(from);
    await eventually('the menu is reached', async () => {
      const [newest] = await this.#database.query<{ state: string }>(
        'select state from call order by arrived_at desc limit 1',
      );
      return newest?.state === 'MENU';
    });
    await call.audio.sendDigits('0');
    return call;
  }

  async close(): Promise<void> {
    await this.#phone.stop();
  }
}
