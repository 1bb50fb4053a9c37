import {
  createCipheriv,
  createHash,
  createHmac,
  randomBytes,
  randomInt,
  randomUUID,
} from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import { REQUEST_TYPES, URGENCIES } from '@hotline/shared';
import pg from 'pg';

import { ORDER_TABLES, REGISTER_ORDER } from './order-tables.ts';

/** As many as our own server is given. */
const CONNECTIONS = 16;
const KEY = randomBytes(32);

interface Registered {
  readonly id: string;
  readonly orderNo: string;
  readonly state: string;
  readonly version: number;
}

/** The fastest way to register an order with all its side rows: one prepared statement. */
export class OrderRegister {
  readonly #pool: pg.Pool;

  private constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  static async open(databaseUrl: string): Promise<OrderRegister> {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
    await pool.query(ORDER_TABLES);
    return new OrderRegister(pool);
  }

  /** @returns a token that may register orders */
  async signIn(): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.#pool.query(
      `insert into session values ($1, gen_random_uuid(), '{order.register}', clock_timestamp() + interval '1 hour')`,
      [sha256(token)],
    );
    return token;
  }

  async register(headers: IncomingHttpHeaders, text: string): Promise<Registered | undefined> {
    const body: unknown = JSON.parse(text);
    const token = /session=([\w-]+)/.exec(headers.cookie ?? '')?.[1];
    const key = headers['idempotency-key'];
    if (!token || typeof key !== 'string' || !isOrder(body)) return undefined;
    const { form } = body;
    const result = await this.#pool.query<Registered>({
      name: 'register-order',
      text: REGISTER_ORDER,
      values: [
        sha256(token),
        key,
        sha256(text),
        createHmac('sha256', KEY).update(form.phone).digest('base64url'),
        seal(form.phone),
        seal(form.requesterName),
        randomUUID(),
        String(randomInt(100_000, 999_999)),
        JSON.stringify(form),
        form.urgency,
      ],
    });
    return result.rows[0];
  }
}

interface Order {
  readonly channel: string;
  readonly form: {
    readonly requesterName: string;
    readonly phone: string;
    readonly urgency: string;
  };
}

const LONGEST = {
  requesterName: 40,
  phone: 30,
  occurred: 100,
  place: 200,
  matter: 4000,
  expectation: 1000,
  categoryCode: 8,
};

/** The checks of our own contract, written by hand. */
function isOrder(body: unknown): body is Order {
  if (!isRecord(body) || !isOneOf(['WEB', 'COUNTER'], body['channel'])) return false;
  const form = body['form'];
  if (!isRecord(form) || !isRecord(form['attributes'])) return false;
  return (
    Object.entries(LONGEST).every(([name, longest]) => isText(form[name], longest)) &&
    Object.values(form['attributes']).every((value) => isText(value, 200)) &&
    typeof form['anonymous'] === 'boolean' &&
    typeof form['confidential'] === 'boolean' &&
    isOneOf(REQUEST_TYPES, form['requestType']) &&
    isOneOf(URGENCIES, form['urgency'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && words.includes(value);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** AES-256-GCM: personal data is not at rest in clear here either. */
function seal(text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}
