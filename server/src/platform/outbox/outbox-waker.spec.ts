import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { OutboxWaker } from './outbox-waker.js';

describe('waking the relay', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function wakerOf(query: () => Promise<unknown>) {
    const asked = jest.fn(query);
    return { asked, waker: new OutboxWaker({ query: asked } as unknown as DataSource) };
  }

  it('calls at once', () => {
    const { asked, waker } = wakerOf(() => Promise.resolve());
    waker.wake();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('makes one call of a crowd, and forgets nobody', async () => {
    const { asked, waker } = wakerOf(() => Promise.resolve());
    for (let n = 0; n < 100; n += 1) waker.wake();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('calls again after a failure', async () => {
    const { asked, waker } = wakerOf(() => Promise.reject(new Error('away')));
    waker.wake();
    await jest.advanceTimersByTimeAsync(1_000);
    waker.wake();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
