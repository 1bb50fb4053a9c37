/** What no field of ours expects. */
const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  2_147_483_648,
  9_007_199_254_740_991,
  'a\u0000b',
  '\ud800',
  '\u202e😀'.repeat(20),
  `'; drop table account; --`,
  'x'.repeat(5_000),
  '0000-01-01T00:00:00Z',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  [],
  {},
  { a: { b: {} } },
];

/** Bodies that are no object of ours, as they go over the wire. */
export const RAW_BODIES: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  `${'['.repeat(60_000)}${']'.repeat(60_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  '\u0000',
  '{"a\\u0000":"x"}',
];

/** The body with one field of any depth made junk, or left out, at a time; each with what was done. */
export function* spoiltCopies(body: object, path = ''): Generator<[what: string, body: unknown]> {
  for (const [key, value] of Object.entries(body) as [string, unknown][]) {
    const here = path === '' ? key : `${path}.${key}`;
    for (const junk of JUNK) {
      yield [`${here} = ${JSON.stringify(junk).slice(0, 40)}`, { ...body, [key]: junk }];
    }
    yield [`no ${here}`, { ...body, [key]: undefined }];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    for (const [what, spoilt] of spoiltCopies(value, here)) {
      yield [what, { ...body, [key]: spoilt }];
    }
  }
}

/** Texts for a filter, a search or a cursor. */
export const HOSTILE_TEXTS: readonly string[] = [
  `'`,
  `"`,
  `' or '1'='1`,
  `' or 1=1--`,
  `1; select pg_sleep(5)--`,
  `'||pg_sleep(5)--`,
  `') union select password_hash from account--`,
  '$1',
  '%27',
  '%',
  '_',
  '\\',
  '\u0000',
  '\n',
  '😀',
  '-1',
  '1e9',
  'NaN',
  'x'.repeat(300),
  '../../etc/passwd',
];

/** Cursors as nobody has been given one. */
export const FORGED_CURSORS: readonly string[] = [
  ...[
    ['0000-01-01T00:00:00Z', '01a00000-0000-7000-8000-000000000000'],
    ['9999-12-31T23:59:59.999999999999Z', '01a00000-0000-7000-8000-000000000000'],
    [null, '01a00000-0000-7000-8000-000000000000'],
    ['2026-01-01T00:00:00Z', `x' or 1=1`],
    [],
    {},
    'x',
  ].map((cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url')),
  '0_9999-99-99T99:99:99Z_01a00000-0000-7000-8000-000000000000',
  '1_0000-01-01T00:00:00Z_01a00000-0000-7000-8000-000000000000',
  `0_2026-01-01T00:00:00Z_${'-'.repeat(36)}`,
  '0_2026-01-01T...Z_01a00000-0000-7000-8000-000000000000',
];
