import { expect, test } from '@jest/globals';

import { Refusal } from '../refusal/refusal';
import { Submission } from './submission';

test('A second press while the first travels sends nothing', async () => {
  const submission = new Submission();
  let sent = 0;
  let arrive: () => void = () => undefined;
  const travelling = new Promise<void>((resolve) => (arrive = resolve));
  const first = submission.send(() => {
    sent++;
    return travelling;
  });
  expect(submission.busy()).toBe(true);
  await submission.send(() => Promise.resolve(sent++));
  arrive();
  await first;
  expect(sent).toBe(1);
  expect(submission.busy()).toBe(false);
});

test('TXT-04: After a lost answer the same key is sent again, after success a new one', async () => {
  const submission = new Submission();
  const keys: string[] = [];
  const remember = (answer: Promise<string>) => (key: string) => {
    keys.push(key);
    return answer;
  };
  await submission.send(remember(Promise.reject(new Refusal('unreachable'))));
  expect(submission.refusal()?.kind).toBe('unreachable');
  expect(await submission.send(remember(Promise.resolve('taken')))).toBe('taken');
  expect(submission.refusal()).toBeUndefined();
  await submission.send(remember(Promise.resolve('taken')));
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});
