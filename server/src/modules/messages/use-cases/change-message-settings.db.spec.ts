import { randomUUID } from 'node:crypto';

import type { Actor } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../../platform/testing/test-application.js';
import { MessagesFacade } from '../messages.facade.js';
import { ChangeMessageSettings } from './change-message-settings.js';

describe('the texts of messages', () => {
  let application: TestApplication;
  const orderId = randomUUID();
  const admin: Actor = { id: randomUUID(), name: '周琳', kind: 'PERSON', roles: ['ADMIN'] };
  beforeAll(async () => {
    application = await startTestApplication();
  });
  afterAll(() => application.close());

  const runner = () => application.app.get(TransactionRunner);
  const messages = () => application.app.get(MessagesFacade, { strict: false });
  const change = (text: string, expectedVersion = 1) =>
    application.app
      .get(ChangeMessageSettings, { strict: false })
      .template({ ...systemContext(), actor: admin }, 'CITIZEN_RATE', { text, expectedVersion });
  const write = () =>
    runner().run(systemContext(), (tx) =>
      messages().write(tx, [
        {
          businessKey: randomUUID(),
          orderId,
          orderNo: '2611-000017',
          template: 'CITIZEN_RATE',
          params: { orderNo: '2611-000017', matter: '供热' },
          urgency: 'NORMAL',
          time: 'DAYTIME',
          unit: null,
          personName: null,
          number: '13800135678',
        },
      ]),
    );
  const texts = async () =>
    (await runner().read((db) => messages().ofOrder(db, orderId, null))).map(({ text }) => text);

  test('one that misses what its reader needs is refused, naming it', async () => {
    await expect(change('请评价{lookupCode}')).rejects.toMatchObject({
      code: 'template-faulty',
      params: {
        faults: [
          { kind: 'UNKNOWN', placeholder: 'lookupCode' },
          { kind: 'MISSING', placeholder: 'orderNo' },
        ],
      },
    });
  });

  test('what was written keeps its words; two at once do not overwrite each other', async () => {
    await write();
    const before = await texts();
    await change('请为{orderNo}评价');
    expect(await texts()).toEqual(before);
    await expect(change('另一句{orderNo}')).rejects.toMatchObject({
      code: 'settings-changed',
      params: { by: '周琳' },
    });
    await write();
    expect(await texts()).toContain('请为2611-000017评价');
  });
});
