import { describe, expect, it } from '@jest/globals';

import { bar, duration } from './bar.ts';
import { Failure } from './failure.ts';
import { StepFailed, Steps } from './steps.ts';

function recorded(isTTY: boolean) {
  let text = '';
  let now = 0;
  const output = { isTTY, write: (piece: string) => (text += piece) };
  return { steps: new Steps(output, () => (now += 1000)), text: () => text };
}

describe('durations and bars', () => {
  it.each([
    [85, '85 ms'],
    [1340, '1.3 s'],
    [125_000, '2 min 05 s'],
    [59_999, '60.0 s'],
  ])('%d ms is %s', (ms, text) => expect(duration(ms)).toBe(text));

  it('draws the part that is done and never more than all', () => {
    expect(bar(0.5)).toBe(`${'█'.repeat(12)}${'░'.repeat(12)}  50 %`);
    expect(bar(1.2)).toBe(`${'█'.repeat(24)} 100 %`);
  });
});

describe('steps', () => {
  it('are plain lines where nobody watches, without repetition', async () => {
    const { steps, text } = recorded(false);
    await steps.run('Asterisk', (report) => {
      report('downloading (82 MB)', 0.1);
      report('downloading (82 MB)', 0.6);
      report('unpacking', 0.5);
      return Promise.resolve();
    });
    expect(text()).toMatch(
      /^… Asterisk: downloading \(82 MB\)\n… Asterisk: unpacking\n✓ Asterisk +1\.0 s\n$/,
    );
  });

  it('are redrawn with a bar on a terminal', async () => {
    const { steps, text } = recorded(true);
    await steps.run('Asterisk', (report) => Promise.resolve(report('downloading', 0.25)));
    expect(text()).toContain(`${'█'.repeat(6)}${'░'.repeat(18)}  25 % downloading`);
  });

  it('tell step, cause and cure of a failure', async () => {
    const { steps, text } = recorded(false);
    const failing = steps.run('Redis', () =>
      Promise.reject(new Failure('The port is taken.', 'Free it.')),
    );
    await expect(failing).rejects.toBeInstanceOf(StepFailed);
    expect(text()).toBe('✗ Redis\n  Cause: The port is taken.\n  Cure:  Free it.\n');
  });
});
