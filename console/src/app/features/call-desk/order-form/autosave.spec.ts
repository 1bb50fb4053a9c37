import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { Refusal } from '../../../refusal/refusal';
import { Autosave, type Saved } from './autosave';

const refused = (code: string, params: Record<string, unknown> = {}) =>
  new Refusal('problem', { code, params, correlationId: 'c' });

describe('saving a draft while it is written', () => {
  let taken: { form: string; revision: number }[];
  let answer: (form: string, revision: number) => Promise<Saved>;
  let autosave: Autosave<string>;

  beforeEach(() => {
    jest.useFakeTimers();
    taken = [];
    answer = (form, revision) =>
      Promise.resolve({ revision: revision + 1, savedAt: `saved ${form}` });
    autosave = new Autosave<string>(
      {
        save: (form, revision) => {
          taken.push({ form, revision });
          return answer(form, revision);
        },
        pauseMs: 800,
        retryAfterMs: (attempt) => 1000 * 2 ** attempt,
      },
      7,
    );
  });
  afterEach(() => {
    autosave.stop();
    jest.useRealTimers();
  });

  it('sends once the hands rest, not at every key', async () => {
    autosave.changed('王');
    await jest.advanceTimersByTimeAsync(500);
    autosave.changed('王经理');
    await jest.advanceTimersByTimeAsync(799);
    expect(taken).toEqual([]);
    expect(autosave.state()).toEqual({ kind: 'unsaved' });
    await jest.advanceTimersByTimeAsync(1);
    expect(taken).toEqual([{ form: '王经理', revision: 7 }]);
    expect(autosave.state()).toEqual({ kind: 'saved', at: 'saved 王经理' });
    expect(autosave.isDirty()).toBe(false);
  });

  it('sends what was typed during a save afterwards, on the new revision', async () => {
    let arrive: (saved: Saved) => void = () => undefined;
    answer = () => new Promise((resolve) => (arrive = resolve));
    autosave.changed('first');
    await jest.advanceTimersByTimeAsync(800);
    autosave.changed('second');
    await jest.advanceTimersByTimeAsync(5000);
    expect(taken).toHaveLength(1);
    arrive({ revision: 8, savedAt: 'now' });
    await jest.advanceTimersByTimeAsync(0);
    expect(autosave.isDirty()).toBe(true);
    await jest.advanceTimersByTimeAsync(800);
    expect(taken[1]).toEqual({ form: 'second', revision: 8 });
  });

  it('keeps the text while the server is away, says so, and sends it when it is back', async () => {
    answer = () => Promise.reject(new Refusal('unreachable'));
    autosave.changed('text');
    await jest.advanceTimersByTimeAsync(800);
    expect(autosave.state()).toEqual({ kind: 'offline' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(taken).toHaveLength(2);
    autosave.changed('more text');
    expect(autosave.state()).toEqual({ kind: 'offline' });
    answer = (_, revision) => Promise.resolve({ revision: revision + 1, savedAt: 'later' });
    await jest.advanceTimersByTimeAsync(800);
    expect(taken.at(-1)).toEqual({ form: 'more text', revision: 7 });
    expect(autosave.state()).toEqual({ kind: 'saved', at: 'later' });
  });

  it('TXT-01: stops at a conflict and loses neither text', async () => {
    answer = () =>
      Promise.reject(refused('draft-changed', { by: '李岩', at: '10:41', revision: 12 }));
    autosave.changed('mine');
    await jest.advanceTimersByTimeAsync(800);
    expect(autosave.state()).toEqual({ kind: 'conflict', by: '李岩', at: '10:41', revision: 12 });
    autosave.changed('mine, longer');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(taken).toHaveLength(1);
    answer = (_, revision) => Promise.resolve({ revision: revision + 1, savedAt: 'now' });
    await autosave.overwrite();
    expect(taken[1]).toEqual({ form: 'mine, longer', revision: 12 });
    expect(autosave.lastRevision).toBe(13);
  });

  it('gives way to the other text when asked', async () => {
    answer = () => Promise.reject(refused('draft-changed', { revision: 12 }));
    autosave.changed('mine');
    await jest.advanceTimersByTimeAsync(800);
    autosave.adopt(12, 'their time');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([taken.length, autosave.lastRevision]).toEqual([1, 12]);
    expect(autosave.state()).toEqual({ kind: 'saved', at: 'their time' });
  });

  it('says when the server refuses the text, and tries again only after a change', async () => {
    answer = () => Promise.reject(refused('invalid-input'));
    autosave.changed('too long');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(taken).toHaveLength(1);
    expect(autosave.state()).toEqual({ kind: 'refused', code: 'invalid-input' });
    autosave.changed('shorter');
    await jest.advanceTimersByTimeAsync(800);
    expect(taken).toHaveLength(2);
  });

  it('flushes at once, and waits for the save that is on its way', async () => {
    autosave.changed('text');
    await autosave.flush();
    expect(taken).toEqual([{ form: 'text', revision: 7 }]);
    await autosave.flush();
    expect(taken).toHaveLength(1);
  });
});
