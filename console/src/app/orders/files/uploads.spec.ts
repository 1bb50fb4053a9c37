import type { OrderAttachment } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { Refusal } from '../../refusal/refusal';
import { anAttachment } from '../testing/an-attachment';
import { Uploads } from './uploads';

const picture = (name: string, bytes = 10) =>
  new File([new Uint8Array(bytes)], name, { type: 'image/png' });

let sent: string[];
let answers: (() => Promise<OrderAttachment>)[];
let uploads: Uploads;

beforeEach(() => {
  sent = [];
  answers = [];
  uploads = new Uploads(
    (file, onPart) => {
      sent.push(file.name);
      onPart(0.5);
      return answers.shift()?.() ?? Promise.resolve(anAttachment({ name: file.name }));
    },
    () => ({ mostBytes: 100, left: 20 }),
  );
});

test('Files travel one after the other, and leave the list as they arrive', async () => {
  let arrive: (attachment: OrderAttachment) => void = () => undefined;
  answers = [() => new Promise((resolve) => (arrive = resolve))];
  const all = uploads.add([picture('a.png'), picture('b.png')]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(sent).toEqual(['a.png']);
  expect(uploads.items()).toMatchObject([{ part: 0.5 }, { part: 0 }]);
  expect(uploads.busy()).toBe(true);
  arrive(anAttachment({ name: 'a.png' }));
  expect((await all).map(({ name }) => name)).toEqual(['a.png', 'b.png']);
  expect(uploads.items()).toEqual([]);
  expect(uploads.busy()).toBe(false);
});

test.each([
  ['too large', picture('a.png', 101), 'file-too-large'],
  ['empty', picture('a.png', 0), 'file-not-accepted'],
  ['of another type', new File(['x'], 'a.svg', { type: 'image/svg+xml' }), 'file-not-accepted'],
])('What is %s does not travel', async (_, file, code) => {
  expect(await uploads.add([file])).toEqual([]);
  expect(sent).toEqual([]);
  expect(uploads.items()[0]?.refusal?.is(code)).toBe(true);
});

test('A lost line loses nothing: the file waits and can be sent again', async () => {
  answers = [() => Promise.reject(new Refusal('unreachable'))];
  const first = await uploads.add([picture('a.png'), picture('b.png')]);
  expect(first.map(({ name }) => name)).toEqual(['b.png']);
  const [failed] = uploads.items();
  expect(failed).toMatchObject({ file: { name: 'a.png' }, refusal: { kind: 'unreachable' } });
  expect(await uploads.retry(failed?.id ?? 0)).toHaveLength(1);
  expect(uploads.items()).toEqual([]);
});

test('A refused file can be put away', async () => {
  await uploads.add([picture('a.png', 101)]);
  uploads.dismiss(uploads.items()[0]?.id ?? 0);
  expect(uploads.items()).toEqual([]);
});
