import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { ALL_SETTINGS } from './settings.js';

interface Compose {
  readonly services: Readonly<Record<string, { readonly environment?: Record<string, string> }>>;
}

const DOCKER = join(import.meta.dirname, '../../../../docker');
const compose = parse(readFileSync(join(DOCKER, 'compose.yaml'), 'utf8'), {
  merge: true,
}) as Compose;
const example = Object.fromEntries(
  [...readFileSync(join(DOCKER, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);
/** What a person fills in where the example has no value. */
const FILLED = { SECRET_KEY: Buffer.alloc(32, 1).toString('base64') };

const environmentOf = (service: string) => compose.services[service]?.environment ?? {};

/** As the container gets it. */
function given(service: string): Record<string, string> {
  const values: Record<string, string> = { ...example, ...FILLED };
  const fill = (text: string) =>
    text.replace(/\$\{([A-Z_]+)(?::-([^}]*)|:\?)?\}/g, (_, name: string, otherwise?: string) => {
      const value = values[name] === '' ? 'something' : (values[name] ?? otherwise);
      if (value === undefined) throw new Error(`docker/.env.example does not tell of ${name}`);
      return value;
    });
  return Object.fromEntries(
    Object.entries(environmentOf(service))
      .map(([name, value]): [string, string] => [name, fill(String(value))])
      // The server takes an empty one for none.
      .filter(([, value]) => value !== ''),
  );
}

describe.each(['migrate', 'api-1', 'api-2', 'worker'])('the container %s', (service) => {
  it('is given no setting that the server does not know', () => {
    const known = Object.values(ALL_SETTINGS).flatMap((schema) => Object.keys(schema.shape));
    expect(Object.keys(environmentOf(service)).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is given all that production needs, in a form the server takes', () => {
    const environment = given(service);
    for (const schema of Object.values(ALL_SETTINGS)) {
      expect(schema.safeParse(environment).error).toBeUndefined();
    }
    expect(environment['NODE_ENV']).toBe('production');
    expect(environment['PUBLIC_ORIGIN']).toMatch(/^https:/);
  });

  it('runs without demo data and with telephony', () => {
    expect(environmentOf(service)).not.toHaveProperty('DEMO');
    expect(given(service)).toMatchObject({
      ARI_URL: 'http://192.0.2.10:8088/ari',
      SIP_WS_URL: 'ws://192.0.2.10:8088/ws',
    });
  });
});

describe('the secrets', () => {
  it('have no value in the example, so that nobody runs with a known one', () => {
    const secrets = Object.keys(example).filter((name) => /KEY|PASSWORD/.test(name));
    expect(secrets.map((name) => [name, example[name]])).toEqual(
      ['SECRET_KEY', 'POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'ARI_PASSWORD'].map((n) => [n, '']),
    );
  });
});
