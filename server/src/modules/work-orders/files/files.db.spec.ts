import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import type { Actor, AttachmentKind, OrderDetail } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { SAMPLE_MEDIA } from '../../../platform/media/testing/sample-media.js';
import { FileStorage } from '../../../platform/storage/file-storage.port.js';
import { OrderOnItsWay } from '../testing/order-life.js';
import { by } from '../testing/order-people.js';
import { OrderWorld } from '../testing/order-world.js';
import { RecordProgress } from '../use-cases/handling/record-progress.js';
import { RequestReturn } from '../use-cases/signing/request-return.js';
import { AttachFile } from './attach-file.js';
import { RemoveFile } from './remove-file.js';
import { RemoveOrphans } from './remove-orphans.js';
import { ShowFile } from './show-file.js';

const { png, jpeg, pdf } = SAMPLE_MEDIA;

describe('files on an order', () => {
  let world: OrderWorld;
  let storageDir: string;
  beforeAll(async () => {
    storageDir = await mkdtemp(path.join(tmpdir(), 'hotline-files-'));
    process.env['STORAGE_DIR'] = storageDir;
    process.env['ATTACHMENTS_PER_ORDER'] = '3';
    world = await OrderWorld.start();
  });
  afterAll(async () => {
    await world.close();
    await rm(storageDir, { recursive: true });
  });

  const bring = (actor: Actor, orderId: string, content: Buffer, kind: AttachmentKind) =>
    world.get(AttachFile).run(
      by(actor),
      { orderId, kind },
      {
        name: '现场.png',
        content: Readable.from([content]),
        isCut: () => false,
      },
    );
  const storedKeys = async () => {
    const keys: string[] = [];
    for await (const { key } of world.test.app.get(FileStorage).list('attachments/'))
      keys.push(key);
    return keys;
  };
  const names = ({ attachments }: OrderDetail) => attachments.map(({ name }) => name);

  test('brought by the unit: on the order, in the store, with who and when', async () => {
    const order = await OrderOnItsWay.signed(world);
    const { id } = await bring(world.heatingClerk, order.id, png, 'HANDLING');
    const { attachments, attachmentRoom } = await order.read();
    expect(attachments).toMatchObject([
      {
        id,
        kind: 'HANDLING',
        name: '现场.png',
        mediaType: 'image/png',
        bytes: png.length,
        by: '王强',
        unit: { name: '供热办' },
        own: false,
        removed: null,
      },
    ]);
    expect(attachmentRoom).toEqual({ mostBytes: 10_485_760, left: 2 });
    expect((await order.read(world.heatingClerk)).attachments[0]?.own).toBe(true);
    expect(await storedKeys()).toContainEqual(expect.stringContaining(id));
    expect(await order.factTypes()).toContain('FileAttached');
  });

  test('sent again because nobody heard the answer: it is one file', async () => {
    const order = await OrderOnItsWay.signed(world);
    const [first, second] = await Promise.all([
      bring(world.heatingClerk, order.id, png, 'HANDLING'),
      bring(world.heatingClerk, order.id, png, 'HANDLING'),
    ]);
    expect(second.id).toBe(first.id);
    expect((await order.read()).attachments).toHaveLength(1);
    expect((await storedKeys()).filter((key) => key.includes(first.id))).toHaveLength(1);
  });

  test('more than the order holds, brought at once: so many stay, in the store too', async () => {
    const order = await OrderOnItsWay.signed(world);
    const before = (await storedKeys()).length;
    const contents = [1, 2, 3, 4, 5].map((n) => Buffer.concat([jpeg, Buffer.from([n])]));
    const tried = await Promise.allSettled(
      contents.map((content) => bring(world.heatingClerk, order.id, content, 'HANDLING')),
    );
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'files-full', params: { most: 3 } },
    });
    expect(await storedKeys()).toHaveLength(before + 3);
    expect((await order.read()).attachmentRoom.left).toBe(0);
  });

  test.each<[string, string, Buffer, object]>([
    [
      'a page with the name of a picture',
      'file-not-accepted',
      Buffer.from('<script>'),
      { why: 'TYPE' },
    ],
    ['half a picture', 'file-not-accepted', png.subarray(0, 60), { why: 'BROKEN' }],
    ['nothing', 'file-not-accepted', Buffer.alloc(0), { why: 'EMPTY' }],
  ])('%s is refused: %s', async (_, code, content, params) => {
    const order = await OrderOnItsWay.signed(world);
    const before = await storedKeys();
    const attempt = bring(world.heatingClerk, order.id, content, 'HANDLING');
    await expect(attempt).rejects.toMatchObject({ code, params });
    expect(await storedKeys()).toEqual(before);
  });

  test('by a unit that is not on the order: it is told of no order', async () => {
    const order = await OrderOnItsWay.signed(world);
    const attempt = bring(world.waterClerk, order.id, png, 'HANDLING');
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
  });

  describe('read', () => {
    const show = (actor: Actor, id: string) => world.get(ShowFile).run(by(actor), id);

    test('as it came, and audited before it is shown', async () => {
      const order = await OrderOnItsWay.signed(world);
      const { id } = await bring(world.heatingClerk, order.id, pdf, 'CONTACT_EVIDENCE');
      const shown = await show(world.reviewer, id);
      const content = Buffer.concat(await shown.content.toArray());
      expect(content.equals(pdf)).toBe(true);
      expect(shown).toMatchObject({ bytes: pdf.length, mediaType: 'application/pdf' });
      const kept = await world.sql(
        'select actor_name, action, detail from audit_event where subject_id = $1',
        [id],
      );
      expect(kept).toEqual([
        {
          actor_name: '赵勇',
          action: 'attachment.read',
          detail: { orderId: order.id, kind: 'CONTACT_EVIDENCE' },
        },
      ]);
    });

    test('never by a stranger, nor by a CO of what the LEAD keeps', async () => {
      const order = await OrderOnItsWay.signed(world, { co: [world.units.water] });
      const { id } = await bring(world.heatingClerk, order.id, png, 'HANDLING');
      for (const actor of [world.schoolClerk, world.waterClerk]) {
        await expect(show(actor, id)).rejects.toMatchObject({ code: 'not-found' });
      }
      expect(names(await order.read(world.waterClerk))).toEqual([]);
    });

    test('G3: what the citizen of a confidential order handed in, by the reviewer alone', async () => {
      const { id: orderId } = await world.dispatched(world.units.heating, [], {
        confidential: true,
      });
      const { id } = await bring(world.agent, orderId, png, 'CITIZEN');
      expect(names(await world.read(orderId, world.reviewer))).toHaveLength(1);
      for (const actor of [world.dispatcher, world.otherAgent, world.heatingClerk]) {
        await expect(show(actor, id)).rejects.toMatchObject({ code: 'not-found' });
        expect(names(await world.read(orderId, actor))).toEqual([]);
      }
    });
  });

  describe('taken back', () => {
    const remove = (actor: Actor, id: string) => world.get(RemoveFile).run(by(actor), id);

    test('it is shown to nobody and kept all the same', async () => {
      const order = await OrderOnItsWay.signed(world);
      const { id } = await bring(world.heatingClerk, order.id, png, 'HANDLING');
      await remove(world.heatingClerk, id);
      expect((await order.read()).attachments).toMatchObject([{ id, removed: { by: '王强' } }]);
      const shown = world.get(ShowFile).run(by(world.heatingClerk), id);
      await expect(shown).rejects.toMatchObject({ code: 'not-found' });
      expect(await storedKeys()).toContainEqual(expect.stringContaining(id));
      await expect(remove(world.heatingClerk, id)).rejects.toMatchObject({ code: 'not-found' });
      await bring(world.heatingClerk, order.id, png, 'HANDLING');
      expect((await order.read()).attachmentRoom.left).toBe(2);
    });

    test('not by a colleague, and not once a paper names it', async () => {
      const order = await OrderOnItsWay.signed(world);
      await order.contact();
      const inDraft = await bring(world.heatingClerk, order.id, png, 'CLOSE');
      const inNote = await bring(world.heatingClerk, order.id, jpeg, 'HANDLING');
      const remover = remove(world.secondHeatingClerk, inNote.id);
      await expect(remover).rejects.toMatchObject({ code: 'not-your-file' });
      await order.draft({ attachmentIds: [inDraft.id] });
      await world.get(RecordProgress).run(by(world.heatingClerk), order.assignmentId, {
        progress: '已更换阀门',
        attachmentIds: [inNote.id],
      });
      for (const { id } of [inDraft, inNote]) {
        await expect(remove(world.heatingClerk, id)).rejects.toMatchObject({ code: 'file-cited' });
      }
      await order.draft();
      await remove(world.heatingClerk, inDraft.id);
    });

    test('and cited at once: the paper keeps it, or never had it', async () => {
      for (let race = 0; race < 5; race += 1) {
        const order = await OrderOnItsWay.signed(world);
        await order.contact();
        const { id } = await bring(world.heatingClerk, order.id, png, 'CLOSE');
        const [removal, draft] = await Promise.allSettled([
          remove(world.heatingClerk, id),
          order.draft({ attachmentIds: [id] }),
        ]);
        expect([removal.status, draft.status].sort()).toEqual(['fulfilled', 'rejected']);
      }
    });
  });

  test('progress is told with its pictures, to the centre and the unit', async () => {
    const order = await OrderOnItsWay.signed(world, { co: [world.units.water] });
    const { id } = await bring(world.heatingClerk, order.id, png, 'HANDLING');
    await world.get(RecordProgress).run(by(world.heatingClerk), order.assignmentId, {
      progress: '已更换阀门，正在升温',
      attachmentIds: [id],
    });
    expect((await order.read()).progress).toMatchObject([
      {
        progress: '已更换阀门，正在升温',
        by: '王强',
        unit: { name: '供热办' },
        attachmentIds: [id],
      },
    ]);
    expect((await order.read(world.waterClerk)).progress).toEqual([]);
    const elsewhere = await OrderOnItsWay.signed(world);
    const foreign = world.get(RecordProgress).run(by(world.heatingClerk), elsewhere.assignmentId, {
      progress: '同上',
      attachmentIds: [id],
    });
    await expect(foreign).rejects.toMatchObject({ code: 'file-unknown' });
  });

  test('a return names its proof, and the reviewer reads it', async () => {
    const { id: orderId, assignmentId } = await world.dispatched();
    const { id } = await bring(world.heatingClerk, orderId, pdf, 'RETURN_BASIS');
    await world.get(RequestReturn).run(by(world.heatingClerk), assignmentId, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '',
      basis: '三定方案第四条：二次供水由自来水总公司负责。',
      suggestedUnitId: null,
      attachmentIds: [id],
    });
    expect((await world.read(orderId)).returnRequests).toMatchObject([{ attachmentIds: [id] }]);
  });

  test('what a crash left in the store goes; what is on an order, or under way, stays', async () => {
    const order = await OrderOnItsWay.signed(world);
    const { id } = await bring(world.heatingClerk, order.id, png, 'HANDLING');
    await world.get(RemoveFile).run(by(world.heatingClerk), id);
    const storage = world.test.app.get(FileStorage);
    await storage.put('attachments/lost/left-behind.png', Readable.from([png]));
    const orphans = world.get(RemoveOrphans);
    expect(await orphans.round(new Date(0))).toBe(0);
    const [now] = await world.sql<{ at: Date }>(
      `select clock_timestamp() + interval '1 minute' as at`,
    );
    expect(await orphans.round(now?.at ?? new Date(0))).toBe(1);
    const keys = await storedKeys();
    expect(keys).not.toContain('attachments/lost/left-behind.png');
    expect(keys).toContainEqual(expect.stringContaining(id));
    expect(await readdir(storageDir)).toEqual(['attachments']);
  });
});
