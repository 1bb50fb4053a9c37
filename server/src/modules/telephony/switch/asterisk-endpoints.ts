import type { ConfigTuple } from '../ari/ari.generated.js';
import type { AriHttp } from '../ari/ari-http.js';
import { asked, orAbsent } from './asterisk-answer.js';
import type { EndpointProvision } from './telephone-switch.port.js';

type ObjectType = 'auth' | 'aor' | 'endpoint';
type Fields = Readonly<Record<string, string | number>>;

/**
 * Telephones in Asterisk's memory: a secret is never on a disk and goes with the process. Uses
 * plain HTTP, so that any server process can, also one that does not drive the calls.
 */
export class AsteriskEndpoints {
  readonly #http: AriHttp;
  readonly #mediaAddress: string | undefined;

  /** @param mediaAddress where media is bound, when that is one address only */
  constructor(http: AriHttp, mediaAddress?: string) {
    this.#http = http;
    this.#mediaAddress = mediaAddress;
  }

  /**
   * Writing an existing address-of-record anew would orphan its live contact, which rings on
   * beside the next one: so only the secret is written each time, the rest only when absent.
   */
  async provision({ id, secret, kind, callerNumber }: EndpointProvision): Promise<void> {
    await this.#write('auth', id, { auth_type: 'digest', username: id, password: secret });
    if (!(await this.#exists('aor', id))) await this.#write('aor', id, ADDRESS_OF_RECORD);
    if (!(await this.#exists('endpoint', id))) {
      await this.#write('endpoint', id, {
        ...TELEPHONE,
        aors: id,
        auth: id,
        context: `from-${kind}`,
        ...(this.#mediaAddress
          ? { media_address: this.#mediaAddress, bind_rtp_to_media_address: 'yes' }
          : {}),
      });
    }
    if (callerNumber) await this.#write('endpoint', id, { callerid: `<${callerNumber}>` });
  }

  async remove(id: string): Promise<void> {
    for (const objectType of ['endpoint', 'aor', 'auth'] as const) {
      await orAbsent(this.#http.call('asterisk.deleteObject', { ...IN_PJSIP, objectType, id }));
    }
  }

  async registered(id: string): Promise<boolean> {
    const endpoint = await orAbsent(
      this.#http.call('endpoints.get', { tech: 'PJSIP', resource: id }),
    );
    return endpoint?.state === 'online';
  }

  async #write(objectType: ObjectType, id: string, values: Fields): Promise<void> {
    const fields: ConfigTuple[] = Object.entries(values).map(([attribute, value]) => ({
      attribute,
      value: String(value),
    }));
    await asked(
      this.#http.call('asterisk.updateObject', { ...IN_PJSIP, objectType, id }, { fields }),
    );
  }

  async #exists(objectType: ObjectType, id: string): Promise<boolean> {
    const object = this.#http.call('asterisk.getObject', { ...IN_PJSIP, objectType, id });
    return (await orAbsent(object)) !== undefined;
  }
}

const IN_PJSIP = { configClass: 'res_pjsip' };

/** One place at a time: who registers last has the telephone. */
const ADDRESS_OF_RECORD: Fields = {
  max_contacts: 1,
  remove_existing: 'yes',
  default_expiration: 120,
  maximum_expiration: 300,
};

/** A browser's telephone; A-law like every leg. */
const TELEPHONE: Fields = {
  transport: 'transport-ws',
  webrtc: 'yes',
  disallow: 'all',
  allow: 'alaw',
  language: 'zh',
  from_domain: 'hotline.invalid',
  direct_media: 'no',
  dtmf_mode: 'rfc4733',
  rtp_timeout: 30,
  timers: 'no',
  allow_subscribe: 'no',
  send_connected_line: 'no',
  trust_connected_line: 'no',
};
