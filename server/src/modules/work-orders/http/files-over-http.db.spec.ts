import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { OrderAttachment, Problem } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SAMPLE_MEDIA } from '../../../platform/media/testing/sample-media.js';
import { awkwardKeys } from '../../../platform/storage/testing/awkward-keys.js';
import { startTestApi, type TestApplication } from '../../../platform/testing/test-application.js';
import { signInAs } from '../testing/http-visitor.js';
import { OrderWorld } from '../testing/order-world.js';

const { png, jpeg } = SAMPLE_MEDIA;
const MOST_BYTES = 200_000;

describe('files over HTTP', () => {
  let test_: TestApplication<NestFastifyApplication>;
  let world: OrderWorld;
  let dir: string;
  let agent: string;
  let orderId: string;
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'hotline-files-http-'));
    Object.assign(process.env, {
      STORAGE_DIR: path.join(dir, 'store'),
      ATTACHMENT_MAX_BYTES: String(MOST_BYTES),
      ATTACHMENTS_PER_ORDER: '200',
    });
    await writeFile(path.join(dir, 'secret.txt'), 'secret');
    test_ = await startTestApi();
    world = await OrderWorld.on(test_);
    agent = await signInAs(test_, 'AGENT');
    ({ id: orderId } = await world.submitted());
  });
  afterAll(async () => {
    await test_.close();
    await rm(dir, { recursive: true });
  });

  const upload = async (
    content: Buffer,
    { name = '现场.png', cookie = agent, kind = 'CITIZEN', order = orderId } = {},
  ) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)], { type: 'text/html' }), name);
    const request = new Request('http://here', { method: 'POST', body: form });
    const answer = await test_.app.inject({
      method: 'POST',
      url: `/api/work-orders/${order}/attachments?kind=${kind}`,
      headers: { cookie, 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    return { status: answer.statusCode, body: answer.json<OrderAttachment & Problem>() };
  };
  const get = (url: string, cookie = agent) =>
    test_.app.inject({ method: 'GET', url: `/api${url}`, headers: { cookie } });

  test('a picture arrives and is shown as what it is and nothing else', async () => {
    const { status, body } = await upload(png);
    expect({ status, ...body }).toMatchObject({
      status: 201,
      name: '现场.png',
      mediaType: 'image/png',
      own: true,
    });
    const shown = await get(`/attachments/${body.id}/content`);
    expect(shown.rawPayload.equals(png)).toBe(true);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': `inline; filename="file"; filename*=UTF-8''${encodeURIComponent('现场.png')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  });

  test('the largest is taken; one byte more is refused with the limit', async () => {
    const padded = (bytes: number) => Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)]);
    expect((await upload(padded(MOST_BYTES))).status).toBe(201);
    expect(await upload(padded(MOST_BYTES + 1))).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', params: { mostBytes: MOST_BYTES } },
    });
  });

  test.each<[string, () => ReturnType<typeof upload>, number, string]>([
    ['a page', () => upload(Buffer.from('<html>')), 415, 'file-not-accepted'],
    ['a kind that is none', () => upload(png, { kind: 'OTHER' }), 400, 'invalid-input'],
    ['a kind of others', () => upload(png, { kind: 'HANDLING' }), 409, 'file-kind'],
    ['an order that is none', () => upload(png, { order: 'none' }), 400, 'invalid-input'],
  ])('%s is refused', async (_, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { code } });
  });

  test('a body without a file is refused by its field', async () => {
    const ask = (headers: Record<string, string>, payload: string) =>
      test_.app.inject({
        method: 'POST',
        url: `/api/work-orders/${orderId}/attachments?kind=CITIZEN`,
        headers: { cookie: agent, ...headers },
        payload,
      });
    const json = await ask({ 'content-type': 'application/json' }, '{}');
    const type = 'multipart/form-data; boundary=x';
    const none = await ask({ 'content-type': type }, '--x--\r\n');
    const half = await ask(
      { 'content-type': type },
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc',
    );
    const two = await ask(
      { 'content-type': type },
      '--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nCLOSE\r\n--x--\r\n',
    );
    expect([json, none, half, two].map(({ statusCode }) => statusCode)).toEqual([
      400, 400, 400, 413,
    ]);
    expect(json.json<Problem>().fields).toEqual([
      { path: 'content-type', message: 'multipart/form-data' },
    ]);
  });

  test('by people who may not: refused before the file is read', async () => {
    const reviewer = await signInAs(test_, 'REVIEWER');
    expect((await upload(png, { cookie: reviewer })).status).toBe(403);
    expect((await upload(png, { cookie: '' })).status).toBe(401);
  });

  /** Fault test 35. */
  test('names that want out of the store stay in it; addresses that do find nothing', async () => {
    // Without any name it is no file at all.
    const names = awkwardKeys().filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(60);
    for (const [n, name] of names.entries()) {
      const content = Buffer.concat([jpeg, Buffer.from([n])]);
      const { status, body } = await upload(content, { name });
      expect({ name, status }).toEqual({ name, status: 201 });
      expect(body.name).not.toMatch(/[/\\<>\p{C}]|^\.|^$/u);
    }
    const outside = await readdir(dir);
    expect(outside.sort()).toEqual(['secret.txt', 'store']);
    expect(await readdir(path.join(dir, 'store'))).toEqual(['attachments']);
    for (const key of names) {
      for (const address of [key, encodeURIComponent(key), encodeURI(key)]) {
        const answer = await get(`/attachments/${address}/content`);
        expect([400, 404, 414]).toContain(answer.statusCode);
        expect(answer.body).not.toContain('secret\n');
      }
    }
  });
});
