import { randomUUID } from 'node:crypto';

import { type Actor, DEFAULT_LADDER, Ladder, type LadderStep } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../../platform/testing/test-application.js';
import { SlaFacade } from '../sla.facade.js';
import { ChangeLadder } from './change-ladder.js';

describe('changing the escalation ladder', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startTestApplication();
  });
  afterAll(() => application.close());

  const admin: Actor = { id: randomUUID(), name: '周琳', kind: 'PERSON', roles: ['ADMIN'] };
  const change = (
    expectedVersion: number,
    steps: (Omit<LadderStep, 'code'> & { code?: string })[],
  ) =>
    application.app
      .get(ChangeLadder, { strict: false })
      .run({ ...systemContext(), actor: admin }, { expectedVersion, steps });
  const inForce = () =>
    application.app
      .get(TransactionRunner)
      .read((db) => application.app.get(SlaFacade, { strict: false }).ladder(db));
  const shipped = DEFAULT_LADDER.map((step) => ({
    ...step,
    recipients: [...step.recipients],
    actions: [...step.actions],
  }));

  test('begins with the ladder that is shipped', async () => {
    expect(await inForce()).toEqual(shipped);
  });

  test('two steps of one clock at one instant are refused, whatever they are counted in', async () => {
    const [late] = shipped.filter(({ amount }) => amount === 0);
    await expect(
      change(1, [late!, { ...late!, code: 'TWIN', unit: 'WORKING_HOURS' }]),
    ).rejects.toMatchObject({ code: 'step-twice', params: { clock: late!.clock } });
  });

  test('is in force at once; known steps keep their codes, new ones get one; the second is told who was first', async () => {
    const [kept] = shipped;
    const fresh = { ...kept!, code: undefined, amount: -120 };
    const changed = await change(1, [kept!, fresh]);
    // The console reads the answer by its contract.
    expect(Ladder.parse(changed)).toMatchObject({ version: 2, changedBy: '周琳' });
    const [first, second] = await inForce();
    expect(first?.code).toBe(kept!.code);
    expect(second?.code).toMatch(/^STEP-/);
    expect(shipped.map(({ code }) => code)).not.toContain(second?.code);
    await expect(change(1, [])).rejects.toMatchObject({
      code: 'settings-changed',
      params: { by: '周琳' },
    });
    expect(await inForce()).toHaveLength(2);
  });
});
