import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';

import type { OrderReceipt, Problem } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Client } from '../support/browserless-client.ts';
import { dispatchedTo, leadAssignment, orderOf, unitIds } from '../support/order-steps.ts';
import { attach, contentOf, picture } from '../support/pictures.ts';
import { System } from '../support/system.ts';

const RED = picture([176, 48, 48]);
const GREEN = picture([48, 128, 64]);

describe('files on an order', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let reviewer: Client;
  let clerk: Client;
  let leader: Client;
  let otherUnit: Client;
  let yb: string;

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    [agent, dispatcher, reviewer, clerk, leader, otherUnit] = (await Promise.all(
      ['agent1', 'dispatch1', 'review1', 'clerk-yb', 'leader-yb', 'clerk-water'].map((login, n) =>
        system.signIn(login, n % 2),
      ),
    )) as [Client, Client, Client, Client, Client, Client];
    await reviewer.listen();
    [yb] = (await unitIds(system.database, 'YB')) as [string];
  });
  afterAll(async () => {
    reviewer.close();
    await system.stop();
  });

  const stored = async () => {
    const found = await readdir(path.join(system.dir, 'storage'), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => []);
    return found.filter((entry) => entry.isFile()).length;
  };
  const signed = async () => {
    const { id } = await dispatchedTo({ agent, dispatcher }, yb);
    const assignmentId = await leadAssignment(clerk, id);
    await clerk.send<OrderReceipt>('POST', `/assignments/${assignmentId}/signature`, {});
    return { id, assignmentId };
  };

  it('go with it from the citizen to the close, each read by whom it concerns', async () => {
    const { id, assignmentId } = await signed();
    await reviewer.watch(`order-${id}`);
    const fromCitizen = await attach(agent, id, 'CITIZEN', RED, '楼道积水.png');
    expect(fromCitizen).toMatchObject({ status: 201, body: { name: '楼道积水.png' } });

    const fromUnit = await attach(clerk, id, 'HANDLING', GREEN);
    await reviewer.heard(
      'the picture of the unit',
      ({ data }) => data['orderId'] === id && data['fact'] === 'FileAttached',
    );
    await clerk.send('POST', `/assignments/${assignmentId}/progress`, {
      progress: '已派员排水，现场已清理',
      attachmentIds: [fromUnit.body.id],
    });
    // Taken by one node, shown by the other.
    expect((await contentOf(reviewer, fromUnit.body.id)).body.equals(GREEN)).toBe(true);
    expect((await contentOf(clerk, fromCitizen.body.id)).body.equals(RED)).toBe(true);

    await clerk.send('POST', `/assignments/${assignmentId}/contacts`, {
      means: 'PHONE',
      reached: true,
      note: '已告知处理情况',
    });
    const proof = await attach(clerk, id, 'CLOSE', picture([40, 40, 160]), '复查.png');
    await clerk.send('POST', `/assignments/${assignmentId}/close-draft`, {
      report: {
        verdict: 'FOUNDED',
        beyondDuty: false,
        solved: true,
        unsolvedReason: '',
        account: '排水管堵塞，已疏通并复查。',
        publicReply: '积水已排除，管道已疏通。',
        moneyYuan: null,
        moneyNote: '',
        personnelNote: '',
        coWaiver: '',
        attachmentIds: [proof.body.id],
      },
    });
    await leader.send('POST', `/assignments/${assignmentId}/close`, { opinion: '属实，同意办结' });
    const seen = await orderOf(reviewer, id);
    expect(seen.progress).toMatchObject([{ attachmentIds: [fromUnit.body.id] }]);
    expect(seen.closeRequests[0]?.report.attachmentIds).toEqual([proof.body.id]);
    expect(seen.attachments.map(({ kind }) => kind)).toEqual(['CITIZEN', 'HANDLING', 'CLOSE']);
    const late = await clerk.ask<Problem>('DELETE', `/attachments/${proof.body.id}`);
    expect(late).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('do not exist for another unit', async () => {
    const { id } = await signed();
    const { body } = await attach(clerk, id, 'HANDLING', GREEN);
    const foreign = await contentOf(otherUnit, body.id);
    const unknown = await contentOf(otherUnit, id);
    const withoutId = ({ body: answer }: typeof foreign) =>
      answer.toString().replace(/"correlationId":"[^"]*"/, '');
    expect(foreign.status).toBe(404);
    expect(withoutId(foreign)).toBe(withoutId(unknown));
    expect((await attach(otherUnit, id, 'HANDLING', RED)).status).toBe(404);
  });

  it('are refused beyond ten megabytes, by the limit; the next one is taken', async () => {
    const { id } = await signed();
    const large = await attach(clerk, id, 'HANDLING', picture([0, 0, 0], 10_485_760));
    expect(large).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', params: { mostBytes: 10_485_760 } },
    });
    expect((await attach(clerk, id, 'HANDLING', picture([0, 0, 0], 10_000_000))).status).toBe(201);
  });

  it('that break off on the way leave nothing behind', async () => {
    const { id } = await signed();
    const before = await stored();
    const { hostname, port } = new URL(clerk.origin);
    const socket = connect(Number(port), hostname);
    const head = [
      `POST /api/work-orders/${id}/attachments?kind=HANDLING HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Cookie: ${clerk.cookie}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 500000',
    ];
    const part = 'Content-Disposition: form-data; name="file"; filename="a.png"';
    socket.write(`${head.join('\r\n')}\r\n\r\n--x\r\n${part}\r\n\r\n`);
    await new Promise((resolve) => socket.write(RED, resolve));
    socket.destroy();
    // What came after it is served, so the broken one is over or waits for nothing.
    expect((await attach(clerk, id, 'HANDLING', GREEN)).status).toBe(201);
    expect(await stored()).toBe(before + 1);
    expect((await orderOf(clerk, id)).attachments).toHaveLength(1);
  });
});
