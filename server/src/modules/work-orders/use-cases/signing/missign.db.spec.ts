import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { SAMPLE_MEDIA } from '../../../../platform/media/testing/sample-media.js';
import { AttachFile } from '../../files/attach-file.js';
import { FindReviews } from '../../queries/find-reviews.js';
import { OrderOnItsWay } from '../../testing/order-life.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { RequestMissignReturn } from './request-missign-return.js';
import { RuleOnReturn } from './rule-on-return.js';

describe('a signature given by mistake', () => {
  let world: OrderWorld;
  let storageDir: string;
  beforeAll(async () => {
    storageDir = await mkdtemp(path.join(tmpdir(), 'hotline-missign-'));
    process.env['STORAGE_DIR'] = storageDir;
    world = await OrderWorld.start();
  });
  afterAll(async () => {
    await world.close();
    await rm(storageDir, { recursive: true });
  });

  const undo = ({ assignmentId }: OrderOnItsWay, attachmentIds?: string[]) =>
    world.get(RequestMissignReturn).run(by(world.heatingClerk), assignmentId, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '',
      basis: '三定方案第四条：二次供水由自来水总公司负责。',
      suggestedUnitId: world.units.water,
      ...(attachmentIds && { attachmentIds }),
    });
  const rule = async (order: OrderOnItsWay, decision: 'APPROVED' | 'REJECTED') => {
    const { returnRequests } = await order.read();
    const request = returnRequests.find(({ state }) => state === 'FILED');
    if (!request) throw new Error('No request is open');
    return world.get(RuleOnReturn).run(by(world.reviewer), request.id, {
      decision,
      reason: '属于职责范围',
    });
  };

  test('waits for the reviewer, marked as what it is, and is counted', async () => {
    const order = await OrderOnItsWay.signed(world);
    expect(await undo(order)).toMatchObject({ state: 'RETURN_PENDING' });
    const { reviews } = await world
      .get(FindReviews)
      .run(world.reviewer, { kind: 'RETURN', limit: 100 });
    expect(reviews.find(({ order: { id } }) => id === order.id)).toMatchObject({
      request: { missign: true, filedBy: '王强' },
    });
    const { assignments } = await order.read();
    expect(assignments[0]?.missignedAt).not.toBeNull();
  });

  test('rejected, the unit goes on where it was', async () => {
    const order = await OrderOnItsWay.signed(world);
    await undo(order);
    expect(await rule(order, 'REJECTED')).toMatchObject({ state: 'IN_PROGRESS', round: 1 });
    const { assignments, ledger } = await order.read(world.heatingClerk);
    expect(assignments).toMatchObject([{ state: 'SIGNED', signedBy: '王强' }]);
    expect(ledger.at(-1)).toMatchObject({ phase: 'HANDLING' });
    await order.contact();
  });

  test('approved, it goes back to dispatch', async () => {
    const order = await OrderOnItsWay.signed(world);
    await undo(order);
    expect(await rule(order, 'APPROVED')).toMatchObject({ state: 'PENDING_DISPATCH', round: 2 });
  });

  test('with the papers that prove it', async () => {
    const order = await OrderOnItsWay.signed(world);
    const paper = { orderId: order.id, kind: 'RETURN_BASIS' as const };
    const file = {
      name: '三定方案.pdf',
      content: Readable.from([SAMPLE_MEDIA.pdf]),
      isCut: () => false,
    };
    const { id } = await world.get(AttachFile).run(by(world.heatingClerk), paper, file);
    await undo(order, [id]);
    expect((await order.read()).returnRequests).toMatchObject([{ attachmentIds: [id] }]);
  });

  test('not after 24 hours from the dispatch, nor once the citizen was reached', async () => {
    const late = await OrderOnItsWay.signed(world);
    await world.ageBy(late.id, '24 hours 1 second');
    await expect(undo(late)).rejects.toMatchObject({ code: 'missign-too-late' });
    const told = await OrderOnItsWay.signed(world);
    await told.contact();
    await expect(undo(told)).rejects.toMatchObject({ code: 'requester-contacted' });
  });
});
