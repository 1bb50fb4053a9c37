import { describe, expect, it } from '@jest/globals';

import { PhoneTab } from './phone-tab';

/** Locks and broadcast of one browser, shared by its tabs. */
class Browser {
  private readonly waiting: (() => void)[] = [];
  private holder?: { stolen: () => void };
  private readonly tabs: { onmessage: ((event: MessageEvent) => unknown) | null }[] = [];

  tab(mayHandOver: () => boolean = () => true): PhoneTab {
    const channel = {
      onmessage: null as ((event: MessageEvent) => unknown) | null,
      postMessage: (data: unknown) => {
        for (const other of this.tabs) {
          if (other !== channel) other.onmessage?.(new MessageEvent('message', { data }));
        }
      },
      close: () => undefined,
    };
    this.tabs.push(channel);
    const locks = {
      request: this.request as LockManager['request'],
      query: () => Promise.resolve({}),
    };
    return new PhoneTab('phone', { locks, channel, handOverWithinMs: 5 }, mayHandOver);
  }

  private readonly request = async (
    _name: string,
    options: { steal?: boolean },
    held: () => Promise<void>,
  ): Promise<void> => {
    await Promise.resolve();
    if (options.steal) this.holder?.stolen();
    else while (this.holder) await new Promise<void>((next) => this.waiting.push(next));
    const mine = { stolen: () => undefined as void };
    this.holder = mine;
    const stolen = new Promise<never>((_, reject) => {
      mine.stolen = () => reject(new DOMException('stolen', 'AbortError'));
    });
    try {
      await Promise.race([held(), stolen]);
    } finally {
      if (this.holder === mine) this.holder = undefined;
      this.waiting.splice(0).forEach((next) => next());
    }
  };
}

const until = async (fact: () => boolean) => {
  for (let turn = 0; turn < 100 && !fact(); turn += 1) await new Promise((r) => setTimeout(r, 1));
  expect(fact()).toBe(true);
};

describe('one telephone per browser', () => {
  it('belongs to the first tab; the second waits and gets it when the first is closed', async () => {
    const browser = new Browser();
    const [first, second] = [browser.tab(), browser.tab()];
    first.enter();
    await until(() => first.role() === 'holder');
    second.enter();
    await until(() => second.role() === 'waiting');
    first.leave();
    await until(() => second.role() === 'holder');
    expect(first.role()).toBe('none');
  });

  it('goes to the tab that asks, and comes back when that one leaves', async () => {
    const browser = new Browser();
    const [first, second] = [browser.tab(), browser.tab()];
    first.enter();
    await until(() => first.role() === 'holder');
    second.enter();
    expect(await second.takeOver()).toBe(true);
    await until(() => second.role() === 'holder' && first.role() === 'waiting');
    second.leave();
    await until(() => first.role() === 'holder');
  });

  it('stays where it is in the middle of a call', async () => {
    const browser = new Browser();
    const [first, second] = [browser.tab(() => false), browser.tab()];
    first.enter();
    await until(() => first.role() === 'holder');
    second.enter();
    expect(await second.takeOver()).toBe(false);
    expect([first.role(), second.role()]).toEqual(['holder', 'waiting']);
  });
});
