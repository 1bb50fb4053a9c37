import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { OutgoingMessage, SmsGateway } from './sms-gateway.port.js';

export interface GatewayUnderTest {
  readonly gateway: SmsGateway;
  /** How often a message went out, as far as one can see from outside. */
  timesSent(id: string): number;
  close(): Promise<void>;
}

export const A_MESSAGE: OutgoingMessage = {
  id: '0193a0c4-1111-7aaa-8bbb-000000000001',
  to: '13800135678',
  text: '【12345热线】“引号”、换行\n与表情🙂都原样送出。',
};

/** What every gateway owes to those who write messages. */
export function conformsToGateway(name: string, start: () => Promise<GatewayUnderTest>): void {
  describe(`${name} as a gateway`, () => {
    let under: GatewayUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.close());

    test('takes a message', async () => {
      expect(await under.gateway.send(A_MESSAGE)).toEqual({ kind: 'ACCEPTED' });
      expect(under.timesSent(A_MESSAGE.id)).toBe(1);
    });

    test('takes the same id again without an error: a crash may have lost the first answer', async () => {
      const again = { ...A_MESSAGE, id: '0193a0c4-1111-7aaa-8bbb-000000000002' };
      await under.gateway.send(again);
      expect(await under.gateway.send(again)).toEqual({ kind: 'ACCEPTED' });
    });

    test('takes many at a time', async () => {
      const many = Array.from({ length: 20 }, (_, n) => ({
        ...A_MESSAGE,
        id: `0193a0c4-1111-7aaa-8bbb-0000000001${String(n).padStart(2, '0')}`,
      }));
      await Promise.all(many.map((message) => under.gateway.send(message)));
      expect(many.map(({ id }) => under.timesSent(id))).toEqual(many.map(() => 1));
    });
  });
}
